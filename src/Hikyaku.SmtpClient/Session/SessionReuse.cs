namespace Hikyaku.SmtpClient.Session;

/// <summary>When and for how long an idle session is kept for the next message.</summary>
internal sealed record SessionReuse
{
    /// <summary>postconf(5) smtp_connection_cache_on_demand: keep sessions of destinations that are busy.</summary>
    public bool IsOnDemand { get; init; } = true;

    /// <summary>postconf(5) smtp_connection_cache_destinations: keep these always. Lower case.</summary>
    public IReadOnlySet<string> AlwaysCached { get; init; } = new HashSet<string>();

    /// <summary>How long a session may be idle.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How old a session may become and still take another message.</summary>
    public TimeSpan AgeLimit { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How many messages a session may carry; 0 means any number.</summary>
    public int CountLimit { get; init; }
}
