using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Smtpd.Connections;

namespace Hikyaku.Smtpd.Settings;

/// <summary>What one client may use up.</summary>
public sealed record SmtpdLimits
{
    /// <summary>postconf(5) line_length_limit; commands only: content lines may have any length.</summary>
    public int CommandLengthBytes { get; init; } = 2048;

    /// <summary>postconf(5) message_size_limit; 0 means no limit.</summary>
    public long MessageSizeBytes { get; init; } = 10_240_000;

    public int RecipientCount { get; init; } = 1000;

    /// <summary>How many recipients over the limit are refused before each counts as an error.</summary>
    public int RecipientOvershoot { get; init; } = 1000;

    /// <summary>From this many errors on, each command waits <see cref="ErrorSleepTime"/>.</summary>
    public int SoftErrors { get; init; } = 10;

    /// <summary>At this many errors the session ends.</summary>
    public int HardErrors { get; init; } = 20;

    /// <summary>NOOP, RSET, VRFY, HELO and EHLO above this count are errors.</summary>
    public int JunkCommands { get; init; } = 100;

    public TimeSpan ErrorSleepTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>postconf(5) smtpd_timeout: for one read or one write.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>postconf(5) smtpd_per_request_deadline: the timeout is for a whole request rather than for one read.</summary>
    public bool HasRequestDeadline { get; init; }

    /// <summary>postconf(5) smtpd_min_data_rate, in bytes per second; content at this rate never runs out of time.</summary>
    public int MinDataRate { get; init; } = 500;

    public TimeSpan StartTlsTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>postconf(5) smtpd_client_connection_count_limit; 0 means no limit.</summary>
    public int ConnectionsPerClient { get; init; } = 50;

    /// <summary>How many connections a client may make in one <see cref="RateTimeUnit"/>; 0, here and in the next four, means no limit.</summary>
    public int ConnectionRate { get; init; }

    public int MessageRate { get; init; }

    public int RecipientRate { get; init; }

    public int NewTlsSessionRate { get; init; }

    public int AuthRate { get; init; }

    /// <summary>postconf(5) anvil_rate_time_unit.</summary>
    public TimeSpan RateTimeUnit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many leading bits of an address make one client.</summary>
    public int Ipv4PrefixLength { get; init; } = 32;

    public int Ipv6PrefixLength { get; init; } = 84;

    /// <summary>The limit of one kind of event.</summary>
    public int RateOf(ClientEvent what) => what switch
    {
        ClientEvent.Connection => ConnectionRate,
        ClientEvent.Message => MessageRate,
        ClientEvent.Recipient => RecipientRate,
        ClientEvent.NewTlsSession => NewTlsSessionRate,
        _ => AuthRate,
    };

    public static SmtpdLimits From(ParameterView view) => new()
    {
        CommandLengthBytes = (int)view.Get(MailParameters.LineLengthLimit),
        MessageSizeBytes = view.Get(MailParameters.MessageSizeLimit),
        RecipientCount = (int)view.Get(SmtpdParameters.RecipientLimit),
        RecipientOvershoot = (int)view.Get(SmtpdParameters.RecipientOvershootLimit),
        SoftErrors = (int)view.Get(SmtpdParameters.SoftErrorLimit),
        HardErrors = (int)view.Get(SmtpdParameters.HardErrorLimit),
        JunkCommands = (int)view.Get(SmtpdParameters.JunkCommandLimit),
        ErrorSleepTime = view.Get(SmtpdParameters.ErrorSleepTime),
        Timeout = view.Get(SmtpdParameters.Timeout),
        HasRequestDeadline = view.Get(SmtpdParameters.PerRequestDeadline),
        MinDataRate = (int)view.Get(SmtpdParameters.MinDataRate),
        StartTlsTimeout = view.Get(SmtpdParameters.StarttlsTimeout),
        ConnectionsPerClient = (int)view.Get(SmtpdParameters.ClientConnectionCountLimit),
        ConnectionRate = (int)view.Get(SmtpdParameters.ClientConnectionRateLimit),
        MessageRate = (int)view.Get(SmtpdParameters.ClientMessageRateLimit),
        RecipientRate = (int)view.Get(SmtpdParameters.ClientRecipientRateLimit),
        NewTlsSessionRate = (int)view.Get(SmtpdParameters.ClientNewTlsSessionRateLimit),
        AuthRate = (int)view.Get(SmtpdParameters.ClientAuthRateLimit),
        RateTimeUnit = view.Get(MailParameters.AnvilRateTimeUnit),
        Ipv4PrefixLength = (int)view.Get(SmtpdParameters.ClientIpv4PrefixLength),
        Ipv6PrefixLength = (int)view.Get(SmtpdParameters.ClientIpv6PrefixLength),
    };
}
