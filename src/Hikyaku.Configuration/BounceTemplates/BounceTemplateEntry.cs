namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>One <c>name = &lt;&lt;EOF … EOF</c>, or <c>name = text</c> in one line.</summary>
/// <param name="Kind">Of the name.</param>
/// <param name="Line">Where the name stands, from 1.</param>
/// <param name="FirstLine">Where <paramref name="Lines"/> begin.</param>
/// <param name="Lines">What stands between the marks.</param>
internal sealed record BounceTemplateEntry(BounceTemplateKind Kind, int Line, int FirstLine, IReadOnlyList<string> Lines);
