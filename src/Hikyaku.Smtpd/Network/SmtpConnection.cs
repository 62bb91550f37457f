using System.Buffers;
using System.Net;
using Hikyaku.Mail.Events;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Network;

/// <summary>The pump of one connection: bytes to the engine, replies back, the clock, TLS, and the end. It owns the pipe.</summary>
internal sealed class SmtpConnection(SmtpdService service, SessionPipe pipe, CancellationToken softStop, CancellationToken abort)
{
    private readonly RequestDeadline _deadline = new(service.Settings.Limits, service.Time);
    private SmtpServerSession? _session;
    private CommandLoop? _loop;

    private TimeSpan Limit => service.Settings.Limits.Timeout;

    public async Task RunAsync(IPEndPoint local, IPEndPoint remote)
    {
        using ConnectionLease lease = service.Connections.Enter(service.Settings.ServiceName);
        var log = new SessionLog(service.Events, new LogSource(service.Settings.SyslogName, "smtpd", lease.ProcessId));
        using CancellationTokenRegistration soft = softStop.UnsafeRegister(static state => ((SessionPipe)state!).Interrupt(), pipe);
        using CancellationTokenRegistration hard = abort.UnsafeRegister(static state => ((SessionPipe)state!).Interrupt(), pipe);
        try
        {
            ClientIdentity client = await ClientIdentification.RunAsync(service, local, remote, log, abort).ConfigureAwait(false);
            if (!client.IsLimitExempt) lease.CountFor(client.Name.Address, service.Settings.Limits);
            log.Connected();
            if (service.MustWarnOfMissingTls()) log.Warn("No server certs available. TLS won't be enabled");
            var limits = new ClientLimits(service.Settings, client, lease, log);
            _session = new SmtpServerSession(service, client, limits, log, new ReplyChannel(pipe.Output, service.Settings.Dialog.SoftBounce));
            _loop = new CommandLoop(_session);
            if (await GreetAsync(lease).ConfigureAwait(false)) await TalkAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            if (!abort.IsCancellationRequested) LogLoss();
        }
        finally
        {
            if (_session is not null)
            {
                _session.Auth?.Dispose();
                await _session.EndTransactionAsync().ConfigureAwait(false);
                log.Disconnected(_session.Counters.ToString());
            }
            await pipe.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> GreetAsync(ConnectionLease lease)
    {
        var greeting = new SessionGreeting(_session!, lease);
        if (greeting.RefuseForProcessLimit()) return await EndAsync().ConfigureAwait(false);
        if (service.Settings.Tls.IsWrapperMode)
        {
            if (!await TlsUpgrade.RunAsync(_session!, pipe, abort).ConfigureAwait(false)) return false;
        }
        else if (_loop!.RefusesEarlyInput(pipe.Peek()))
        {
            _session!.Replies.Send("554 5.5.0 Error: SMTP protocol synchronization"u8);
            return await EndAsync().ConfigureAwait(false);
        }
        if (!await greeting.SendAsync(abort).ConfigureAwait(false)) return await EndAsync().ConfigureAwait(false);
        return true;
    }

    private async ValueTask<bool> EndAsync()
    {
        await pipe.FlushAsync(Limit).ConfigureAwait(false);
        return false;
    }

    private async ValueTask TalkAsync()
    {
        while (await pipe.FlushAsync(Limit).ConfigureAwait(false))
        {
            if (abort.IsCancellationRequested || StopsSoftly()) break;
            long received = _session!.Transaction?.SizeBytes ?? 0;
            (ReadStatus status, ReadOnlySequence<byte> input) = await pipe.ReadAsync(_deadline.Begin()).ConfigureAwait(false);
            if (status == ReadStatus.Interrupted) continue;
            if (status == ReadStatus.TimedOut)
            {
                _session.Replies.Send($"421 4.4.2 {service.Settings.HostName} Error: timeout exceeded");
                _session.Log.Broken("timeout", WhereOf(_session), _session.QueueId);
                break;
            }
            SessionAction action = await _loop!.ProcessAsync(input, abort).ConfigureAwait(false);
            _deadline.End(Math.Max(0, (_session.Transaction?.SizeBytes ?? 0) - received));
            if (pipe.Output.UnflushedBytes > 0) _deadline.Answered();
            pipe.AdvanceTo(action == SessionAction.StartTls ? input.End : _loop.Unread.Start, action == SessionAction.Pause ? _loop.Unread.Start : input.End);
            if (action == SessionAction.Close) break;
            if (action == SessionAction.Read && status == ReadStatus.Ended)
            {
                LogLoss();
                return;
            }
            if (!await FollowAsync(action).ConfigureAwait(false)) return;
        }
        await EndAsync().ConfigureAwait(false);
    }

    private async ValueTask<bool> FollowAsync(SessionAction action)
    {
        if (action == SessionAction.Read) return true;
        if (!await pipe.FlushAsync(Limit).ConfigureAwait(false)) return false;
        if (action == SessionAction.StartTls) return await TlsUpgrade.RunAsync(_session!, pipe, abort).ConfigureAwait(false);
        await Task.Delay(service.Settings.Limits.ErrorSleepTime, service.Time, abort).ConfigureAwait(false);
        return true;
    }

    // The transaction in progress may end first; between transactions nothing is lost.
    private bool StopsSoftly()
    {
        if (!softStop.IsCancellationRequested || _session!.Transaction is not null || _session.Phase != SessionPhase.Command) return false;
        _session.Replies.Send($"421 4.3.2 {service.Settings.HostName} Service shutting down");
        return true;
    }

    // Not after the end of a message: clients that just leave then are many.
    private void LogLoss()
    {
        if (_session is { Where: not "END-OF-MESSAGE", Phase: not SessionPhase.Ended } session) session.Log.Broken("lost connection", WhereOf(session), session.QueueId);
    }

    private static string WhereOf(SmtpServerSession session)
        => session.Phase == SessionPhase.Data ? $"DATA ({session.Transaction!.SizeBytes} bytes)" : session.Where;
}
