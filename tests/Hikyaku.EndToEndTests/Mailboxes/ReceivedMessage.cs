using System.Security.Cryptography;
using System.Text;

namespace Hikyaku.EndToEndTests.Mailboxes;

/// <summary>
/// A message as it lies in a mailbox, compared with what was submitted: the headers that were put above it, and whether everything below
/// them is the same bytes. Line ends are LF on both sides, as mailboxes keep them.
/// </summary>
internal sealed class ReceivedMessage
{
    private readonly byte[] _content;

    public ReceivedMessage(byte[] content) => _content = WithoutCarriageReturns(content);

    public string Text => Encoding.Latin1.GetString(_content);

    /// <summary>The first header of that name, unfolded; null when there is none.</summary>
    public string? Header(string name) => Headers(name).FirstOrDefault();

    public IEnumerable<string> Headers(string name) =>
        ReadHeaders(Text).Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    /// <summary>Names of the headers that stand above the submitted message's first line, top first.</summary>
    public IReadOnlyList<string> HeadersAddedAbove(byte[] submitted) =>
        [.. ReadHeaders(Encoding.Latin1.GetString(_content, 0, StartOf(submitted))).Select(h => h.Name)];

    /// <summary>SHA-256 of everything from the submitted message's first line on.</summary>
    public string HashBelowAddedHeaders(byte[] submitted) => Convert.ToHexStringLower(SHA256.HashData(_content.AsSpan(StartOf(submitted))));

    /// <summary>SHA-256 of a submitted message, with the line ends of a mailbox.</summary>
    public static string HashOf(byte[] submitted) => Convert.ToHexStringLower(SHA256.HashData(WithoutCarriageReturns(submitted)));

    private int StartOf(byte[] submitted)
    {
        byte[] original = WithoutCarriageReturns(submitted);
        byte[] firstLine = [(byte)'\n', .. original.AsSpan(0, original.AsSpan().IndexOf((byte)'\n') + 1)];
        int at = _content.AsSpan().IndexOf(firstLine);
        return at < 0 ? 0 : at + 1;
    }

    private static IEnumerable<(string Name, string Value)> ReadHeaders(string text)
    {
        string? header = null;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t')
            {
                header += " " + line.Trim();
                continue;
            }
            if (header is not null) yield return Split(header);
            header = line;
        }
        if (header is not null) yield return Split(header);
    }

    private static (string Name, string Value) Split(string header)
    {
        int colon = header.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (header, "") : (header[..colon], header[(colon + 1)..].Trim());
    }

    private static byte[] WithoutCarriageReturns(byte[] content) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal));
}
