using System.Globalization;
using System.Text;

namespace Hikyaku.Tables.Source;

/// <summary>Something odd in a table's source.</summary>
/// <param name="Message">Postfix's text; bytes are Latin-1 characters.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">The same, but where Postfix names both.</param>
/// <param name="IsOfWholeFile">Postfix names no line.</param>
internal readonly record struct SourceWarning(string Message, int FirstLine, int LastLine, bool IsOfWholeFile = false)
{
    private const int ShownCharacters = 200;

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>As Postfix's programs print it: <c>stdin, line 3: …</c>.</summary>
    public string For(string name)
    {
        if (IsOfWholeFile) return $"{name}: {Message}";
        return LastLine > FirstLine
            ? string.Create(CultureInfo.InvariantCulture, $"{name}, line {FirstLine}-{LastLine}: {Message}")
            : string.Create(CultureInfo.InvariantCulture, $"{name}, line {FirstLine}: {Message}");
    }

    /// <summary>The message for people: UTF-8 where it is, a question mark for bytes that can't be shown, and cut when it is long.</summary>
    public string Readable()
    {
        if (Message.Length <= ShownCharacters && Ascii.IsValid(Message) && !Message.AsSpan().ContainsAnyInRange('\0', '\x1f')) return Message;
        string text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Message));
        var shown = new StringBuilder(Math.Min(text.Length, ShownCharacters + 3));
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, ShownCharacters))) shown.Append(char.IsControl(c) || c == '\uFFFD' || char.IsSurrogate(c) ? '?' : c);
        return text.Length > ShownCharacters ? shown.Append("...").ToString() : shown.ToString();
    }
}
