using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Pages;

/// <summary>One manual page in one language.</summary>
/// <param name="Name">As it is asked for: <c>hikyaku-main.cf</c>.</param>
/// <param name="Section">5 for files, 8 for the administrator's commands.</param>
internal sealed record ManualPage(string Name, int Section, DocumentLanguage Language, IReadOnlyList<Block> Blocks)
{
    /// <summary>Where it lies in the project.</summary>
    public string Path => $"docs/man/{Phrases.Of(Language).Code}/{Name}.{Section}";
}
