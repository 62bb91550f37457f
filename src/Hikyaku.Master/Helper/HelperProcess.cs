using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Master.Running;
using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Master.Helper;

/// <summary>
/// The process that keeps root. It reads nothing from the network: it starts the server, passes signals on to it, and does for it what only root can do,
/// after checking each request against the configuration that it read itself.
/// </summary>
internal sealed class HelperProcess
{
    private const int SignalHangup = 1;
    private const int SignalInterrupt = 2;
    private const int SignalTerminate = 15;

    private readonly string _directory;
    private readonly DescriptorChannel _control;
    private readonly TimeProvider _clock;
    private ConfigurationSnapshot _snapshot;
    private ConfiguredFiles _files;

    public HelperProcess(ConfigurationSnapshot snapshot, DescriptorChannel control, TimeProvider clock)
    {
        _directory = snapshot.Directory;
        _snapshot = snapshot;
        _files = new ConfiguredFiles(snapshot);
        _control = control;
        _clock = clock;
    }

    /// <summary>Starts the server as a child and serves it until it ends. Returns the server's exit status.</summary>
    public static int Run(ConfigurationSnapshot snapshot, IReadOnlyList<string> serverArguments, MaildirAsUser maildirs)
    {
        var (control, serverControl) = DescriptorChannel.CreatePair();
        var (deliveries, serverDeliveries) = DescriptorChannel.CreatePair();
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("the path of this program is not known");
        int child = ChildProcess.Start(
            program, serverArguments,
            [(serverControl.Descriptor, ServerProcess.ControlDescriptor), (serverDeliveries.Descriptor, ServerProcess.DeliveryDescriptor)]);
        serverControl.Dispose();
        serverDeliveries.Dispose();

        var helper = new HelperProcess(snapshot, control, TimeProvider.System);
        using var hangup = Forward(PosixSignal.SIGHUP, child, SignalHangup);
        using var terminate = Forward(PosixSignal.SIGTERM, child, SignalTerminate);
        using var interrupt = Forward(PosixSignal.SIGINT, child, SignalInterrupt);
        new Thread(helper.ServeControl) { IsBackground = true, Name = "helper control" }.Start();
        using var users = new HelperDeliveries(deliveries, maildirs);
        new Thread(users.Serve) { IsBackground = true, Name = "helper deliveries" }.Start();
        return ChildProcess.Wait(child);
    }

    private static PosixSignalRegistration Forward(PosixSignal signal, int child, int number)
        => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            ChildProcess.Signal(child, number);
        });

    private void ServeControl()
    {
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        byte[] packet = new byte[2048];
        try
        {
            while (true)
            {
                int length = _control.Receive(buffer, out SafeFileHandle? stray);
                stray?.Dispose();
                if (length == 0) return;
                using SafeHandle? descriptor = Answer(buffer.AsSpan(0, length), out HelperReply reply);
                var writer = new PacketWriter(packet);
                writer.WriteByte((byte)reply.Status);
                writer.WriteText(reply.Text.Length > 500 ? reply.Text[..500] : reply.Text);
                _control.Send(writer.Packet, descriptor is null ? -1 : (int)descriptor.DangerousGetHandle());
            }
        }
        catch (IOException)
        {
            // The server is gone; the wait for it ends this process.
        }
    }

    private SafeHandle? Answer(ReadOnlySpan<byte> packet, out HelperReply reply)
    {
        reply = new HelperReply(HelperReplyStatus.Malformed, "the helper cannot read this request");
        var reader = new PacketReader(packet);
        if (!reader.TryReadByte(out byte kind)) return null;
        try
        {
            switch ((HelperRequestKind)kind)
            {
                case HelperRequestKind.Bind when reader.TryReadText(out string address) && reader.TryReadNumber(out long port):
                    return Bind(address, port, out reply);
                case HelperRequestKind.Open when reader.TryReadText(out string path):
                    return Open(path, out reply);
                case HelperRequestKind.Reload:
                    ServiceNotifier.Reloading(_clock);
                    Reload();
                    reply = new HelperReply(HelperReplyStatus.Done, "");
                    return null;
                case HelperRequestKind.Ready:
                    ServiceNotifier.Ready();
                    reply = new HelperReply(HelperReplyStatus.Done, "");
                    return null;
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            reply = new HelperReply(HelperReplyStatus.NotFound, e.Message);
            return null;
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
        {
            reply = new HelperReply(HelperReplyStatus.TemporaryFailure, e.Message);
            return null;
        }
    }

    private void Reload()
    {
        var fresh = ConfigurationSnapshot.Load(new ConfigurationSource(_directory));
        _snapshot = fresh;
        _files = new ConfiguredFiles(fresh);
        // A maillog that was rotated away is opened anew by the server, which cannot make it.
        if (UserDatabase.Find(fresh.Main.Get(MailParameters.MailOwner)) is { UserId: not 0 } owner) DirectoryLayout.EnsureMaillog(fresh.Main, owner);
    }

    private SafeSocketHandle? Bind(string address, long port, out HelperReply reply)
    {
        bool isConfigured = StrictIPAddress.TryParse(address, out IPAddress ip)
            && _snapshot.Services.Any(s => s.Endpoints.Any(e => e.EndPoint.Port == port && e.EndPoint.Address.Equals(ip)));
        if (!isConfigured)
        {
            reply = new HelperReply(HelperReplyStatus.NotAllowed, $"{address}:{port} is not a listener of {_directory}/master.cf");
            return null;
        }
        reply = new HelperReply(HelperReplyStatus.Done, "");
        return DirectOperations.Listen(new IPEndPoint(ip, (int)port));
    }

    private SafeFileHandle? Open(string path, out HelperReply reply)
    {
        if (!_files.Contains(path))
        {
            reply = new HelperReply(HelperReplyStatus.NotAllowed, $"{path}: no parameter of {_directory} names this file");
            return null;
        }
        reply = new HelperReply(HelperReplyStatus.Done, "");
        return File.OpenHandle(path);
    }
}
