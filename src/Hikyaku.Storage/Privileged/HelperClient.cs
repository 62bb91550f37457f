using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Privileged;

/// <summary>
/// The server's side of the helper's protocol. Bind, Open and Reload are rare and wait for their answer on one channel; deliveries go over another one and
/// are answered in any order.
/// </summary>
public sealed class HelperClient : IPrivilegedOperations, IDisposable
{
    private readonly DescriptorChannel _control;
    private readonly DescriptorChannel _deliveries;
    private readonly Lock _controlLock = new();
    private readonly Lock _sendLock = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<HelperReply>> _waiting = new();
    private long _lastRequest;

    public HelperClient(DescriptorChannel control, DescriptorChannel deliveries)
    {
        _control = control;
        _deliveries = deliveries;
        new Thread(ReadReplies) { IsBackground = true, Name = "helper replies" }.Start();
    }

    public SafeSocketHandle Bind(IPEndPoint endpoint)
    {
        Span<byte> buffer = stackalloc byte[128];
        var request = new PacketWriter(buffer);
        request.WriteByte((byte)HelperRequestKind.Bind);
        request.WriteText(endpoint.Address.ToString());
        request.WriteNumber(endpoint.Port);
        using SafeFileHandle socket = Ask(request.Packet, endpoint.ToString()) ?? throw new IOException($"{endpoint}: the helper sent no socket");
        nint descriptor = socket.DangerousGetHandle();
        socket.SetHandleAsInvalid();
        return new SafeSocketHandle(descriptor, ownsHandle: true);
    }

    public Stream Open(string path)
    {
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        var request = new PacketWriter(buffer);
        request.WriteByte((byte)HelperRequestKind.Open);
        request.WriteText(path);
        SafeFileHandle file = Ask(request.Packet, path) ?? throw new IOException($"{path}: the helper sent no file");
        return new FileStream(file, FileAccess.Read);
    }

    public void Reload() => Ask([(byte)HelperRequestKind.Reload], "reload")?.Dispose();

    public void NotifyReady() => Ask([(byte)HelperRequestKind.Ready], "ready")?.Dispose();

    public async Task<HelperReply> DeliverMaildirAsync(string user, string maildir, SafeFileHandle content, CancellationToken cancellationToken)
    {
        long id = Interlocked.Increment(ref _lastRequest);
        var reply = new TaskCompletionSource<HelperReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = reply;
        try
        {
            SendDelivery(id, user, maildir, content);
            return await reply.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return new HelperReply(HelperReplyStatus.TemporaryFailure, e.Message);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public void Dispose()
    {
        _control.Dispose();
        _deliveries.Dispose();
    }

    private void SendDelivery(long id, string user, string maildir, SafeFileHandle content)
    {
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        var request = new PacketWriter(buffer);
        request.WriteByte((byte)HelperRequestKind.DeliverMaildir);
        request.WriteNumber(id);
        request.WriteText(user);
        request.WriteText(maildir);
        lock (_sendLock) _deliveries.Send(request.Packet, (int)content.DangerousGetHandle());
    }

    private SafeFileHandle? Ask(ReadOnlySpan<byte> request, string subject)
    {
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        lock (_controlLock)
        {
            _control.Send(request);
            int length = _control.Receive(buffer, out SafeFileHandle? descriptor);
            if (length == 0) throw new IOException($"{subject}: the helper has ended");
            var reply = new PacketReader(buffer.AsSpan(0, length));
            if (!reply.TryReadByte(out byte status) || !reply.TryReadText(out string text)) throw new IOException($"{subject}: unreadable answer of the helper");
            if ((HelperReplyStatus)status == HelperReplyStatus.Done) return descriptor;
            descriptor?.Dispose();
            throw (HelperReplyStatus)status == HelperReplyStatus.NotFound ? new FileNotFoundException(text, subject) : new IOException(text);
        }
    }

    private void ReadReplies()
    {
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        try
        {
            while (true)
            {
                int length = _deliveries.Receive(buffer, out SafeFileHandle? descriptor);
                descriptor?.Dispose();
                if (length == 0) break;
                var reply = new PacketReader(buffer.AsSpan(0, length));
                if (reply.TryReadNumber(out long id) && reply.TryReadByte(out byte status) && reply.TryReadText(out string text)
                    && _waiting.TryGetValue(id, out TaskCompletionSource<HelperReply>? waiting))
                    waiting.TrySetResult(new HelperReply((HelperReplyStatus)status, text));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The helper is gone; everything that waits is told below.
        }
        foreach (TaskCompletionSource<HelperReply> waiting in _waiting.Values)
            waiting.TrySetResult(new HelperReply(HelperReplyStatus.TemporaryFailure, "the helper has ended"));
    }
}
