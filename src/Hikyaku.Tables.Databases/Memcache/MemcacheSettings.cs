using Hikyaku.Tables.Databases.Settings;

namespace Hikyaku.Tables.Databases.Memcache;

/// <summary>The settings of a <c>memcache:</c> table (memcache_table(5)) that are numbers.</summary>
internal sealed record MemcacheSettings
{
    public static readonly IReadOnlyCollection<string> Names =
    [
        "memcache", "backup", "flags", "ttl", "key_digest", "key_format", "domain", "data_size_limit", "line_size_limit", "max_try", "retry_pause", "timeout",
    ];

    /// <summary>Stored with each entry; means nothing to us.</summary>
    public int Flags { get; init; }

    /// <summary>How long an entry is kept that we store.</summary>
    public int TtlSeconds { get; init; } = 3600;

    /// <summary>The largest value, in bytes.</summary>
    public int DataSizeLimitBytes { get; init; } = 10240;

    /// <summary>The longest line of an answer, in bytes, its end included.</summary>
    public int LineSizeLimitBytes { get; init; } = 1024;

    /// <summary>How often a command is tried; not more than once when the server takes no connection.</summary>
    public int TryLimit { get; init; } = 2;

    /// <summary>Between two tries.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For each try, waiting for a free connection included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <exception cref="SettingException">One of them is no number, or out of bounds.</exception>
    public static MemcacheSettings Read(TableSettings settings) => new()
    {
        Flags = settings.GetInt("flags", 0),
        TtlSeconds = settings.GetInt("ttl", 3600),
        DataSizeLimitBytes = settings.GetInt("data_size_limit", 10240, minimum: 1),
        LineSizeLimitBytes = settings.GetInt("line_size_limit", 1024, minimum: 1),
        TryLimit = settings.GetInt("max_try", 2, minimum: 1),
        RetryPause = TimeSpan.FromSeconds(settings.GetInt("retry_pause", 1, minimum: 1)),
        Timeout = settings.GetInt("timeout", 2) is > 0 and int seconds ? TimeSpan.FromSeconds(seconds) : settings.Request.Limits.LookupTimeout,
    };
}
