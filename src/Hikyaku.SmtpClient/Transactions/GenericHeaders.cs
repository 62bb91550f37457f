using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Message.Headers;
using Hikyaku.Rewriting;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>
/// Applies smtp_generic_maps to the address headers of a message on its way out. Only the header is read ahead, up to a limit; the body is never touched.
/// </summary>
internal static class GenericHeaders
{
    // What a header beyond this size says goes out as it is: nobody's mail client writes a megabyte of header.
    private const int LimitBytes = 1024 * 1024;
    private const int FirstBlockBytes = 16 * 1024;

    /// <exception cref="GenericMapException">A table could not answer.</exception>
    public static async ValueTask<OutgoingContent> RewriteAsync(IMessageContent content, GenericMap map, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> header = await ReadHeaderAsync(content, cancellationToken).ConfigureAwait(false);
        var answers = new Dictionary<MailAddress, MailAddress>();
        CollectAddresses(header.Span, answers);
        bool isChanged = false;
        foreach (MailAddress address in answers.Keys.ToArray())
        {
            MailAddress rewritten = await GenericMapException.AskAsync(map, address, cancellationToken).ConfigureAwait(false);
            answers[address] = rewritten;
            isChanged |= rewritten != address;
        }
        return isChanged ? Write(content, header.Span, answers) : new OutgoingContent(default, content, 0);
    }

    private static OutgoingContent Write(IMessageContent content, ReadOnlySpan<byte> header, Dictionary<MailAddress, MailAddress> answers)
    {
        var output = new ArrayBufferWriter<byte>(header.Length + 256);
        var scanner = new HeaderScanner();
        int at = 0;
        while (scanner.Read(header[at..], isFinal: true, out HeaderField field) == HeaderReadStatus.Field)
        {
            at += field.Raw.Length;
            if (!IsRewritten(field) || !AddressHeaderRewriter.TryRewrite(field, address => answers[address], output)) output.Write(field.Raw);
        }
        return new OutgoingContent(output.WrittenMemory, content, at);
    }

    private static void CollectAddresses(ReadOnlySpan<byte> header, Dictionary<MailAddress, MailAddress> answers)
    {
        var scanner = new HeaderScanner();
        while (scanner.Read(header, isFinal: true, out HeaderField field) == HeaderReadStatus.Field)
        {
            header = header[field.Raw.Length..];
            if (!IsRewritten(field)) continue;
            var addresses = new AddressScanner(field.Body);
            while (addresses.TryRead(out HeaderAddress found)) answers.TryAdd(found.Address, found.Address);
        }
    }

    private static bool IsRewritten(HeaderField field) => (KnownHeaders.TraitsOf(KnownHeaders.Find(field.Name)) & HeaderTraits.Addresses) != 0;

    /// <summary>The bytes up to the empty line, whole fields only.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> ReadHeaderAsync(IMessageContent content, CancellationToken cancellationToken)
    {
        if (content.TryGetMemory(out ReadOnlyMemory<byte> whole)) return whole[..EndOfHeader(whole.Span[..Math.Min(whole.Length, LimitBytes)], isFinal: whole.Length <= LimitBytes)];
        byte[] buffer = new byte[FirstBlockBytes];
        int length = 0;
        while (true)
        {
            int read = await ReadAsync(content, length, buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            bool isComplete = read == 0 || buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0;
            if (isComplete || length >= LimitBytes) return buffer.AsMemory(0, EndOfHeader(buffer.AsSpan(0, length), isFinal: read == 0));
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static async ValueTask<int> ReadAsync(IMessageContent content, long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new ContentReadException(exception);
        }
    }

    private static int EndOfHeader(ReadOnlySpan<byte> content, bool isFinal)
    {
        var scanner = new HeaderScanner();
        int at = 0;
        while (scanner.Read(content[at..], isFinal, out HeaderField field) == HeaderReadStatus.Field) at += field.Raw.Length;
        return at;
    }
}
