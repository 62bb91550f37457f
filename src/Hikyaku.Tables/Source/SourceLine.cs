namespace Hikyaku.Tables.Source;

/// <summary>One logical line of a table's source.</summary>
/// <param name="Number">Its first physical line, from 1.</param>
/// <param name="Text">Without line ends; leading blanks of continuations are kept.</param>
internal readonly record struct SourceLine(int Number, string Text);
