namespace Hikyaku.Cleanup.Headers;

/// <summary>A stretch of output: of the chunk that came in, or of what the editor wrote itself.</summary>
internal readonly record struct HeaderPiece(bool IsEdited, int Offset, int Length);
