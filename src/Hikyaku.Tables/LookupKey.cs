namespace Hikyaku.Tables;

/// <summary>One key to ask tables for.</summary>
/// <param name="Text">The key; tables fold its case themselves.</param>
/// <param name="IsPartial">A parent domain, <c>@domain</c> or another part of what is looked for: pattern tables are not asked for it.</param>
public readonly record struct LookupKey(string Text, bool IsPartial = false);
