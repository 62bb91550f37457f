namespace Hikyaku.Configuration;

/// <summary>The chapters in which the server grows (docs/roadmap.md): what isn't here yet says which one brings it.</summary>
public static class Roadmap
{
    private static readonly string[] Titles =
    [
        "spine", "configuration", "protocol and policy", "auth and tls", "queue and delivery", "mail handling", "diagnosis",
        "sender authentication and transport security", "reliability", "packaging and upgrade", "console", "many machines",
    ];

    /// <summary>Chapters count from 1.</summary>
    public static IReadOnlyList<string> Chapters => Titles;

    /// <summary><c>chapter 4, auth and tls</c>; a chapter that doesn't exist is "a later chapter".</summary>
    public static string Describe(int chapter) => chapter >= 1 && chapter <= Titles.Length ? $"chapter {chapter}, {Titles[chapter - 1]}" : "a later chapter";
}
