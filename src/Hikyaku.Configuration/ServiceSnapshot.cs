using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>One enabled line of master.cf, checked and expanded.</summary>
public sealed record ServiceSnapshot
{
    /// <summary>As written: <c>submission</c>, <c>127.0.0.1:10025</c>, <c>private/x</c> without the prefix.</summary>
    public required string Name { get; init; }

    public required ServiceType Type { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsUnprivileged { get; init; }

    /// <summary>chroot y was asked for: accepted, not done; sockets are looked for below the jail's path too.</summary>
    public bool IsChrooted { get; init; }

    public TimeSpan WakeupInterval { get; init; }

    /// <summary>How many sessions or deliveries at once; 0 means no limit.</summary>
    public required int ProcessLimit { get; init; }

    /// <summary>The Postfix program: smtpd, smtp, local …</summary>
    public required string Command { get; init; }

    /// <summary>Arguments other than <c>-o</c>, with braces removed.</summary>
    public IReadOnlyList<ListWord> Arguments { get; init; } = [];

    /// <summary>The service's first physical line in master.cf; built-in for one that exists without a line.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>main.cf as this service sees it.</summary>
    public required ParameterView Parameters { get; init; }

    /// <summary>Addresses to listen on; inet services only.</summary>
    public IReadOnlyList<InetEndpoint> Endpoints { get; init; } = [];
}
