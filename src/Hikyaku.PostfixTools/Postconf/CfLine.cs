namespace Hikyaku.PostfixTools.Postconf;

/// <summary>One logical line.</summary>
/// <param name="Text">Joined, without comments and line ends; ends before the first NUL, as text does in Postfix.</param>
/// <param name="Number">Its first physical line, from 1.</param>
internal readonly record struct CfLine(string Text, int Number);
