using System.Buffers;
using Hikyaku.Smtp.Content;
using Hikyaku.SmtpClient.Session;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>
/// Sends a message's content and the end of data, dots stuffed. A small message leaves in one write, its end included; a large one in blocks, never whole in memory.
/// </summary>
internal static class ContentSender
{
    private const int BlockSize = 64 * 1024;

    /// <exception cref="ContentReadException">The queue could not read the message back.</exception>
    public static async ValueTask SendAsync(SmtpSession session, OutgoingContent outgoing)
    {
        var writer = new DotWriter();
        OutputBuffer output = session.Output;
        if (outgoing.Headers.Length > 0) writer.Write(output, outgoing.Headers.Span);
        if (outgoing.Content.TryGetMemory(out ReadOnlyMemory<byte> whole)) await SendMemoryAsync(session, writer, whole[(int)outgoing.Offset..]).ConfigureAwait(false);
        else await SendStoredAsync(session, writer, outgoing).ConfigureAwait(false);
        writer.Finish(output);
        await session.FlushAsync(SmtpStage.EndOfData).ConfigureAwait(false);
    }

    private static async ValueTask SendMemoryAsync(SmtpSession session, DotWriter writer, ReadOnlyMemory<byte> content)
    {
        while (true)
        {
            int length = Math.Min(content.Length, BlockSize);
            // One spare byte for a stuffed dot in every 64 is enough for nearly all mail; more makes the buffer grow once.
            session.Output.Reserve(length + length / 64 + 16);
            writer.Write(session.Output, content.Span[..length]);
            content = content[length..];
            if (content.IsEmpty) return;
            await SendBlockAsync(session).ConfigureAwait(false);
        }
    }

    private static async ValueTask SendStoredAsync(SmtpSession session, DotWriter writer, OutgoingContent outgoing)
    {
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            long offset = outgoing.Offset;
            while (await ReadAsync(outgoing, offset, block, session.Connection.Clock.Token).ConfigureAwait(false) is var length and > 0)
            {
                if (session.Output.Length > 0 && session.Output.Length + length > BlockSize) await SendBlockAsync(session).ConfigureAwait(false);
                offset += length;
                writer.Write(session.Output, block.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static async ValueTask<int> ReadAsync(OutgoingContent outgoing, long offset, byte[] block, CancellationToken cancellationToken)
    {
        try
        {
            return await outgoing.Content.ReadAsync(offset, block, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new ContentReadException(exception);
        }
    }

    private static async ValueTask SendBlockAsync(SmtpSession session)
    {
        await session.Connection.WriteAsync(session.Output.Written, SmtpStage.Body).ConfigureAwait(false);
        session.Output.Rewind();
    }
}
