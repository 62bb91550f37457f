using Hikyaku.Mail;

namespace Hikyaku.Configuration.Text;

/// <summary>
/// A text that knows, for each of its characters, the physical line it was written on. Slicing, joining and expansion keep that knowledge; it is what
/// every "why" in the program is made of.
/// </summary>
internal sealed class TracedText
{
    public static readonly TracedText Empty = new("", []);

    private readonly TracedPiece[] _pieces;

    public TracedText(string text, TracedPiece[] pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Where the first character stands.</summary>
    public SourcePlace Place => PlaceAt(0);

    /// <summary>A text that no file contains: a default or a computed value.</summary>
    public static TracedText BuiltIn(string text) => text.Length == 0 ? Empty : new TracedText(text, [new TracedPiece(0, null, 0)]);

    public static TracedText Of(SourceLine line) => new(line.Text, [new TracedPiece(0, line, 0)]);

    public SourcePlace PlaceAt(int index)
    {
        TracedPiece? piece = PieceAt(index);
        return piece is { Line: { } line } p ? line.PlaceOf(p.Offset + index - p.Start) : SourcePlace.BuiltIn;
    }

    /// <summary>The physical line of a character; null when built-in.</summary>
    public SourceLine? LineAt(int index) => PieceAt(index)?.Line;

    /// <summary>Bytes between two characters of one physical line, at least 1: what a caret underlines.</summary>
    public int SpanLength(int start, int length)
    {
        if (PieceAt(start) is not { Line: { } line } piece) return 0;
        int from = piece.Offset + start - piece.Start;
        int to = Math.Min(from + length, line.Text.Length);
        return Math.Max(1, line.ColumnOf(to) - line.ColumnOf(from));
    }

    public TracedText Slice(int start, int length)
    {
        if (length == 0) return PieceAt(start) is { } at ? new TracedText("", [at with { Start = 0, Offset = at.Offset + start - at.Start }]) : Empty;
        if (start == 0 && length == Text.Length) return this;
        var builder = new TracedTextBuilder();
        builder.Append(this, start, length);
        return builder.ToTracedText();
    }

    public TracedText Trim()
    {
        int start = 0, end = Text.Length;
        while (start < end && IsBlank(Text[start])) start++;
        while (end > start && IsBlank(Text[end - 1])) end--;
        return Slice(start, end - start);
    }

    /// <summary>C's isspace in the C locale.</summary>
    public static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    public override string ToString() => Text;

    internal ReadOnlySpan<TracedPiece> Pieces => _pieces;

    private TracedPiece? PieceAt(int index)
    {
        for (int i = _pieces.Length - 1; i >= 0; i--)
            if (_pieces[i].Start <= index) return _pieces[i];
        return null;
    }
}
