using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Microsoft.AspNetCore.Connections;

namespace Hikyaku.Master.Running;

/// <summary>One listening socket: accepts, and gives each connection to whatever its binding says at that moment.</summary>
internal sealed class ServiceListener(
    IConnectionListener socket, SafeHandle descriptor, ListenerBinding binding, SessionLimit limit, IEventSink events, LogSource log, TimeProvider clock) : IAsyncDisposable
{
    // Out of descriptors: waiting lets sessions end and give some back; Postfix waits as long.
    private static readonly TimeSpan PauseAfterFailedAccept = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan WarningInterval = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _closing = new();
    private long? _warnedAt;
    private volatile ListenerBinding _binding = binding;
    private volatile bool _isDraining;
    private int _sessions;

    /// <summary>What new sessions get. Sessions in progress keep what they began with.</summary>
    public ListenerBinding Binding
    {
        get => _binding;
        set => _binding = value;
    }

    public int Sessions => Volatile.Read(ref _sessions);

    public bool IsDraining => _isDraining;

    /// <summary>Accepts until the listener is closed.</summary>
    public async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            ConnectionContext? connection;
            try
            {
                connection = await socket.AcceptAsync(_closing.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                events.Emit(new ServiceLogged(log, LogSeverity.Warning, $"accept on {_binding.Endpoint.EndPoint}: {e.Message}"));
                await Task.Delay(PauseAfterFailedAccept, clock).ConfigureAwait(false);
                continue;
            }
            if (connection is null) return;
            Task place = limit.EnterAsync(_binding.Service.ProcessLimit);
            if (!place.IsCompleted) WarnOfLimit();
            await place.ConfigureAwait(false);
            _ = ServeAsync(connection);
        }
    }

    /// <summary>Takes no new connections; those in progress go on.</summary>
    public async Task CloseAsync()
    {
        _isDraining = true;
        await socket.UnbindAsync().ConfigureAwait(false);
        descriptor.Dispose(); // the transport borrows it: only this closes the port
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await socket.DisposeAsync().ConfigureAwait(false);
        descriptor.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync(ConnectionContext connection)
    {
        ListenerBinding binding = _binding;
        while (!binding.Generation.Lease.TryEnter()) binding = _binding; // a reload came in between
        Interlocked.Increment(ref _sessions);
        try
        {
            if (connection.RemoteEndPoint is IPEndPoint remote && connection.LocalEndPoint is IPEndPoint local)
                await binding.Run(connection.Transport, local, remote, binding.Generation.SoftStop, binding.Generation.Abort).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ConnectionResetException)
        {
            // The peer is gone, or the server ends: the session has said so in the log.
        }
        catch (Exception e)
        {
            // A session must not take the server down with it; it is a defect, so it is loud.
            events.Emit(new ServiceLogged(log, LogSeverity.Panic, $"session on {binding.Endpoint.EndPoint}: {e}"));
        }
        finally
        {
            Interlocked.Decrement(ref _sessions);
            limit.Exit();
            await EndAsync(connection).ConfigureAwait(false);
            await binding.Generation.Lease.ExitAsync().ConfigureAwait(false);
        }
    }

    private void WarnOfLimit()
    {
        if (_warnedAt is { } last && clock.GetElapsedTime(last) < WarningInterval) return;
        _warnedAt = clock.GetTimestamp();
        ListenerBinding binding = _binding;
        events.Emit(new ServiceLogged(
            log,
            LogSeverity.Warning,
            $"service \"{binding.Service.Name}\" ({binding.Endpoint.EndPoint.Port}) has reached its process limit \"{binding.Service.ProcessLimit}\": new clients may experience noticeable delays; "
            + $"raise maxproc in {binding.Service.Place}"));
    }

    // Output first, so that the last reply leaves before the socket closes.
    private static async Task EndAsync(ConnectionContext connection)
    {
        try
        {
            await connection.Transport.Output.CompleteAsync().ConfigureAwait(false);
            await connection.Transport.Input.CompleteAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // TLS has completed them already.
        }
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
