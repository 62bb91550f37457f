namespace Hikyaku.Configuration.Text;

/// <summary>A run of a <see cref="TracedText"/> that comes from one place.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Line">The physical line; null for a built-in text.</param>
/// <param name="Offset">Index of its first character in the line's text.</param>
internal readonly record struct TracedPiece(int Start, SourceLine? Line, int Offset);
