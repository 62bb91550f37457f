using System.Net;
using Hikyaku.Rewriting;
using Hikyaku.Sasl.Client;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient;

/// <summary>Everything that one smtp service's deliveries read of the configuration, once per snapshot.</summary>
internal sealed record SmtpClientSettings
{
    /// <summary>postconf(5) smtp_helo_name.</summary>
    public required string HeloName { get; init; }

    /// <summary>postconf(5) myhostname: a server that calls itself so is us.</summary>
    public required string Myhostname { get; init; }

    public SmtpTimeouts Timeouts { get; init; } = new();

    public HostLookupSettings HostLookup { get; init; } = new();

    public int DefaultPort { get; init; } = 25;

    /// <summary>postconf(5) smtp_fallback_relay: next hops for when the others don't answer.</summary>
    public IReadOnlyList<string> FallbackRelays { get; init; } = [];

    /// <summary>postconf(5) relayhost: its misconfiguration never bounces mail.</summary>
    public string Relayhost { get; init; } = "";

    public bool AlwaysSendsEhlo { get; init; } = true;

    public bool NeverSendsEhlo { get; init; }

    public bool SkipsPermanentGreeting { get; init; } = true;

    public bool SkipsQuitReply { get; init; } = true;

    public IReadOnlySet<string> DiscardedEhloKeywords { get; init; } = new HashSet<string>();

    /// <summary>How many hosts of a destination may be talked to; <see cref="int.MaxValue"/> for no limit.</summary>
    public int SessionLimit { get; init; } = 2;

    public IPAddress? BindAddress { get; init; }

    public IPAddress? BindAddress6 { get; init; }

    public SessionReuse Reuse { get; init; } = new();

    /// <summary>Null only in tests: no TLS then.</summary>
    public ClientTls? Tls { get; init; }

    /// <summary>postconf(5) smtp_tls_loglevel; from 1 on each handshake is logged.</summary>
    public int TlsLogLevel { get; init; }

    /// <summary>postconf(5) smtp_tls_wrappermode: the handshake comes before the greeting.</summary>
    public bool IsWrapperMode { get; init; }

    /// <summary>postconf(5) minimal_backoff_time: at level may a message this old may leave in clear when the handshake fails.</summary>
    public TimeSpan ClearRetryAge { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Null only in tests: no AUTH then.</summary>
    public SaslClient? Sasl { get; init; }

    /// <summary>postconf(5) smtp_sender_dependent_authentication.</summary>
    public bool IsAuthSenderDependent { get; init; }

    /// <summary>postconf(5) smtp_sasl_auth_soft_bounce: a refused password defers.</summary>
    public bool SoftensAuthFailure { get; init; } = true;

    /// <summary>postconf(5) smtp_generic_maps; null or empty when addresses go out as they are.</summary>
    public GenericMap? Generic { get; init; }
}
