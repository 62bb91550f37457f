namespace Hikyaku.Mail;

/// <summary>Where a message came from: recorded with it, logged, and shown by explain. Null means unknown or not applicable.</summary>
public sealed record MessageOrigin
{
    /// <summary>How it entered: an SMTP session, the maildrop, or a notice that this server wrote itself.</summary>
    public required MessageSource Source { get; init; }

    /// <summary>Name of the master.cf service that took it, as written there (<c>submission</c>), or of the internal one.</summary>
    public required string Service { get; init; }

    public ClientName? Client { get; init; }

    public string? HeloName { get; init; }

    /// <summary>SMTP, ESMTP, ESMTPS, ESMTPA or ESMTPSA (RFC 3848).</summary>
    public string? Protocol { get; init; }

    public string? SaslMethod { get; init; }

    /// <summary>The authenticated user: always the authentication identity, never the authorization identity.</summary>
    public string? SaslUsername { get; init; }

    /// <summary>Unix user of the process that called sendmail.</summary>
    public uint? UserId { get; init; }

    /// <summary>May headers of this message be rewritten, and missing ones added (postconf(5) local_header_rewrite_clients)?</summary>
    public bool IsLocalClient { get; init; }
}
