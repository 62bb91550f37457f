using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.QueueManager;

/// <summary>What the queue manager reads from main.cf, once for each snapshot. The initial values are the built-in defaults.</summary>
public sealed record QueueManagerSettings
{
    /// <summary>postconf(5) qmgr_message_active_limit.</summary>
    public int ActiveLimit { get; init; } = 20_000;

    public TimeSpan MinimalBackoff { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan MaximalBackoff { get; init; } = TimeSpan.FromSeconds(4000);

    /// <summary>postconf(5) maximal_queue_lifetime: then the sender gets it back.</summary>
    public TimeSpan MaximalLifetime { get; init; } = TimeSpan.FromDays(5);

    /// <summary>postconf(5) bounce_queue_lifetime: the same for mail with a null sender.</summary>
    public TimeSpan BounceLifetime { get; init; } = TimeSpan.FromDays(5);

    /// <summary>postconf(5) delay_warning_time; zero sends no notices of delay.</summary>
    public TimeSpan DelayWarningTime { get; init; }

    public static QueueManagerSettings From(ParameterView view) => new()
    {
        ActiveLimit = (int)view.Get(QmgrParameters.MessageActiveLimit),
        MinimalBackoff = view.Get(MailParameters.MinimalBackoffTime),
        MaximalBackoff = view.Get(MailParameters.MaximalBackoffTime),
        MaximalLifetime = view.Get(MailParameters.MaximalQueueLifetime),
        BounceLifetime = view.Get(BounceParameters.QueueLifetime),
        DelayWarningTime = view.Get(MailParameters.DelayWarningTime),
    };

    /// <summary>How long after this attempt the next one is due: as long as the message is old, within the two backoff times.</summary>
    public TimeSpan BackoffFor(TimeSpan age) => age < MinimalBackoff ? MinimalBackoff : age > MaximalBackoff ? MaximalBackoff : age;
}
