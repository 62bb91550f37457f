namespace Hikyaku.Documentation;

/// <summary>The languages that documents exist in.</summary>
internal enum DocumentLanguage
{
    English,
    Japanese,
}
