using System.Collections.Concurrent;
using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Master.Helper;

/// <summary>The helper's deliveries as users: a few threads of its own, since an identity belongs to a thread and must never reach the pool.</summary>
internal sealed class HelperDeliveries(DescriptorChannel channel, MaildirAsUser maildirs) : IDisposable
{
    private const int ThreadCount = 4;
    private const int WaitingLimit = 256;

    private readonly BlockingCollection<(long Id, string User, string Maildir, SafeFileHandle Content)> _waiting = new(WaitingLimit);
    private readonly Lock _sendLock = new();

    public void Serve()
    {
        for (int i = 0; i < ThreadCount; i++) new Thread(Work) { IsBackground = true, Name = "delivery as user" }.Start();
        byte[] buffer = new byte[DescriptorChannel.PacketLimitBytes];
        try
        {
            while (true)
            {
                int length = channel.Receive(buffer, out SafeFileHandle? content);
                if (length == 0) break;
                var reader = new PacketReader(buffer.AsSpan(0, length));
                bool isReadable = reader.TryReadByte(out byte kind) & reader.TryReadNumber(out long id);
                if (isReadable && kind == (byte)HelperRequestKind.DeliverMaildir && content is not null && reader.TryReadText(out string user) && reader.TryReadText(out string maildir))
                    _waiting.Add((id, user, maildir, content));
                else
                {
                    content?.Dispose();
                    Reply(id, new HelperReply(HelperReplyStatus.Malformed, "the helper cannot read this request"));
                }
            }
        }
        catch (IOException)
        {
            // The server is gone.
        }
        _waiting.CompleteAdding();
    }

    public void Dispose() => _waiting.Dispose();

    private void Work()
    {
        foreach (var (id, user, maildir, content) in _waiting.GetConsumingEnumerable())
        {
            using (content) Reply(id, maildirs.Deliver(user, maildir, content));
        }
    }

    private void Reply(long id, HelperReply reply)
    {
        Span<byte> packet = stackalloc byte[2048];
        var writer = new PacketWriter(packet);
        writer.WriteNumber(id);
        writer.WriteByte((byte)reply.Status);
        writer.WriteText(reply.Text.Length > 500 ? reply.Text[..500] : reply.Text);
        try
        {
            lock (_sendLock) channel.Send(writer.Packet);
        }
        catch (IOException)
        {
            // Nobody waits for it any more; the message is redelivered after the restart.
        }
    }
}
