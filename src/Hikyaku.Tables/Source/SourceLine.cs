namespace Hikyaku.Tables.Source;

/// <summary>One rule of a table's source: a logical line.</summary>
/// <param name="Number">Its first physical line, from 1.</param>
/// <param name="Text">Without line ends and without blanks at either end; leading blanks of continuations are kept.</param>
internal readonly record struct SourceLine(int Number, string Text);
