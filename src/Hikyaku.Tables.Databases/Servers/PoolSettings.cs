namespace Hikyaku.Tables.Databases.Servers;

/// <summary>What bounds a table's use of its servers.</summary>
internal sealed record PoolSettings
{
    /// <summary>One look-up, waiting for a connection included: hikyaku_table_timeout, or ldap_table(5) timeout where that is shorter.</summary>
    public required TimeSpan LookupTimeout { get; init; }

    /// <summary>How many look-ups may be under way, each with a connection of its own; the others wait: hikyaku_table_connection_limit.</summary>
    public required int MaximumConnections { get; init; }

    /// <summary>A server that failed isn't asked again for this long: pgsql_table(5) retry_interval.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection that nobody used for this long is closed: pgsql_table(5) idle_interval.</summary>
    public TimeSpan IdleInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The servers are tried in random order (pgsql, mysql), not as they are written (ldap).</summary>
    public bool IsRandomOrder { get; init; } = true;
}
