using System.Text;

namespace Hikyaku.EndToEndTests.Smtp;

/// <summary>A message that <see cref="SinkServer"/> accepted. The content is what stood between DATA and the final dot, dots unstuffed.</summary>
internal sealed record SinkMessage(string Sender, IReadOnlyList<string> Recipients, byte[] Content)
{
    private const string MarkHeader = "\nX-Mark: ";

    public string Text => Encoding.Latin1.GetString(Content);

    /// <summary>The value of the <c>X-Mark</c> header; null without one.</summary>
    public string? Mark
    {
        get
        {
            string text = "\n" + Text;
            int at = text.IndexOf(MarkHeader, StringComparison.Ordinal);
            if (at < 0) return null;
            at += MarkHeader.Length;
            return text[at..text.IndexOf('\r', at)];
        }
    }
}
