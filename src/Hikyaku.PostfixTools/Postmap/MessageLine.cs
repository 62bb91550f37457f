namespace Hikyaku.PostfixTools.Postmap;

/// <summary>A whole header, its continuation lines joined by line feeds, or one line of a body.</summary>
internal readonly record struct MessageLine(bool IsHeader, string Text);
