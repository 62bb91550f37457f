using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Servers;

/// <summary>The bounds of a SQL table: its own settings and the program's.</summary>
internal static class PoolReader
{
    public static PoolSettings Read(TableSettings settings) => new()
    {
        LookupTimeout = settings.Request.Limits.LookupTimeout,
        MaximumConnections = settings.Request.Limits.MaximumConnections,
        RetryInterval = TimeSpan.FromSeconds(settings.GetInt("retry_interval", 60, minimum: 1)),
        IdleInterval = TimeSpan.FromSeconds(settings.GetInt("idle_interval", 60, minimum: 1)),
    };
}
