using System.Text;

namespace Hikyaku.Configuration.Text;

/// <summary>Puts a <see cref="TracedText"/> together from runs of others.</summary>
internal sealed class TracedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TracedPiece> _pieces = [];

    public int Length => _text.Length;

    public void Append(TracedText source) => Append(source, 0, source.Length);

    public void Append(TracedText source, int start, int length)
    {
        if (length == 0) return;
        ReadOnlySpan<TracedPiece> from = source.Pieces;
        for (int i = 0; i < from.Length; i++)
        {
            int pieceEnd = i + 1 < from.Length ? from[i + 1].Start : source.Length;
            int a = Math.Max(start, from[i].Start), b = Math.Min(start + length, pieceEnd);
            if (a < b) AddPiece(new TracedPiece(_text.Length + a - start, from[i].Line, from[i].Offset + a - from[i].Start));
        }
        _text.Append(source.Text, start, length);
    }

    /// <summary>A text of the program's own.</summary>
    public void AppendBuiltIn(string builtIn)
    {
        if (builtIn.Length == 0) return;
        AddPiece(new TracedPiece(_text.Length, null, 0));
        _text.Append(builtIn);
    }

    /// <summary>A changed text (case, encoding) that still belongs to the place of another.</summary>
    public void AppendAt(TracedText origin, string changed)
    {
        if (changed.Length == 0) return;
        AddPiece(new TracedPiece(_text.Length, origin.LineAt(0), origin.Pieces.Length > 0 ? origin.Pieces[0].Offset : 0));
        _text.Append(changed);
    }

    public TracedText ToTracedText() => _text.Length == 0 ? TracedText.Empty : new TracedText(_text.ToString(), [.. _pieces]);

    private void AddPiece(TracedPiece piece)
    {
        if (_pieces.Count > 0 && _pieces[^1] is var last && ReferenceEquals(last.Line, piece.Line)
            && (piece.Line is null || last.Offset + piece.Start - last.Start == piece.Offset)) return;
        _pieces.Add(piece);
    }
}
