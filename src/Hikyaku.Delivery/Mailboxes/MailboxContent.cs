using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.Delivery.Mailboxes;

/// <summary>
/// A message as a mailbox holds it: Return-Path, X-Original-To and Delivered-To on top, lines ending in LF. Read in blocks; a large message is never whole in memory.
/// </summary>
internal sealed class MailboxContent(IMessageContent content, MailAddress sender, MailAddress original, MailAddress delivered)
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>The headers that a mailbox adds, LF at the end of each line.</summary>
    public string TraceHeaders { get; } = $"Return-Path: <{sender}>\nX-Original-To: {original}\nDelivered-To: {delivered}\n";

    /// <summary>Calls <paramref name="write"/> with one block after the other.</summary>
    /// <exception cref="IOException">The queue could not read the message, or the writer failed.</exception>
    public async ValueTask CopyAsync(Action<ReadOnlyMemory<byte>> write, CancellationToken cancellationToken)
    {
        write(Encoding.UTF8.GetBytes(TraceHeaders));
        byte[] input = ArrayPool<byte>.Shared.Rent(BlockBytes);
        byte[] output = ArrayPool<byte>.Shared.Rent(BlockBytes + 1);
        try
        {
            long offset = 0;
            bool hasPendingCr = false, endsInLf = true;
            while (await content.ReadAsync(offset, input.AsMemory(0, BlockBytes), cancellationToken).ConfigureAwait(false) is var length and > 0)
            {
                offset += length;
                int written = ToLf(input.AsSpan(0, length), output, ref hasPendingCr);
                if (written == 0) continue;
                endsInLf = output[written - 1] == (byte)'\n';
                write(output.AsMemory(0, written));
            }
            if (hasPendingCr) write("\r"u8.ToArray());
            if (!endsInLf || hasPendingCr) write("\n"u8.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(input);
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    /// <summary>CRLF becomes LF; a lone CR stays. A CR at the end of a block waits for the next.</summary>
    internal static int ToLf(ReadOnlySpan<byte> input, Span<byte> output, ref bool hasPendingCr)
    {
        int written = 0;
        if (hasPendingCr && input[0] != (byte)'\n') output[written++] = (byte)'\r';
        hasPendingCr = input[^1] == (byte)'\r';
        if (hasPendingCr) input = input[..^1];
        while (!input.IsEmpty)
        {
            int end = input.IndexOf("\r\n"u8);
            ReadOnlySpan<byte> piece = end < 0 ? input : input[..end];
            piece.CopyTo(output[written..]);
            written += piece.Length;
            if (end < 0) break;
            output[written++] = (byte)'\n';
            input = input[(end + 2)..];
        }
        return written;
    }
}
