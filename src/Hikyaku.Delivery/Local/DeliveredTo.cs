using System.Text;
using Hikyaku.Mail.Contracts;
using Hikyaku.Message.Headers;

namespace Hikyaku.Delivery.Local;

/// <summary>The Delivered-To headers of a message: who it was delivered to before. A recipient that is among them is a loop.</summary>
internal static class DeliveredTo
{
    private const int LimitBytes = 128 * 1024;

    /// <exception cref="IOException">The queue could not read the message.</exception>
    public static async ValueTask<IReadOnlySet<string>> ReadAsync(IMessageContent content, CancellationToken cancellationToken)
    {
        if (content.TryGetMemory(out ReadOnlyMemory<byte> whole)) return Scan(whole.Span);
        byte[] block = new byte[(int)Math.Min(content.LengthBytes, LimitBytes)];
        int length = 0;
        while (length < block.Length && await content.ReadAsync(length, block.AsMemory(length), cancellationToken).ConfigureAwait(false) is var read and > 0) length += read;
        return Scan(block.AsSpan(0, length));
    }

    private static HashSet<string> Scan(ReadOnlySpan<byte> content)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new HeaderScanner();
        while (scanner.Read(content, isFinal: true, out HeaderField field) == HeaderReadStatus.Field)
        {
            content = content[field.Raw.Length..];
            if (KnownHeaders.Find(field.Name) == HeaderKind.DeliveredTo) found.Add(Encoding.UTF8.GetString(field.TrimmedBody));
        }
        return found;
    }
}
