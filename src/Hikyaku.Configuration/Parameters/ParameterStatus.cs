namespace Hikyaku.Configuration.Parameters;

/// <summary>Whether a parameter does something here, and if not, what happens instead.</summary>
public sealed record ParameterStatus
{
    private ParameterStatus(ParameterStatusKind kind, int chapter, string explanation)
    {
        Kind = kind;
        Chapter = chapter;
        Explanation = explanation;
    }

    public static readonly ParameterStatus Implemented = new(ParameterStatusKind.Implemented, 0, "");

    public ParameterStatusKind Kind { get; }

    /// <summary>The chapter of the road (docs/roadmap.md) that brings it; 0 when it isn't planned.</summary>
    public int Chapter { get; }

    /// <summary>What happens instead: half a sentence without a full stop. Empty when implemented or planned.</summary>
    public string Explanation { get; }

    /// <summary>The name of today, for an old one that is still honoured through the new one's default; else empty.</summary>
    public string Successor { get; private init; } = "";

    /// <summary>Read and checked, and without effect by design; the text says why.</summary>
    public static ParameterStatus WithoutEffect(string why) => new(ParameterStatusKind.WithoutEffect, 0, why);

    /// <summary>Not supported yet; setting it is a diagnostic that names the chapter.</summary>
    public static ParameterStatus Planned(int chapter) => new(ParameterStatusKind.Planned, chapter, "");

    /// <summary>Never supported; the text says what to do instead.</summary>
    public static ParameterStatus Unsupported(string instead) => new(ParameterStatusKind.Unsupported, 0, instead);

    /// <summary>An old name that nothing reads any more; the text says what holds today.</summary>
    public static ParameterStatus Legacy(string today) => new(ParameterStatusKind.Legacy, 0, today);

    /// <summary>An old name that is still honoured, as the new one's default.</summary>
    public static ParameterStatus Renamed(string successor)
        => new(ParameterStatusKind.Legacy, 0, $"it is called {successor} today and counts where that one is not set") { Successor = successor };
}
