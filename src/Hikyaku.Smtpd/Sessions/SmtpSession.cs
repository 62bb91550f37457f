using Hikyaku.Tls;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>What the client has said since it connected, or since STARTTLS: replaced as a whole then (STYLE 19). HELO and EHLO replace the greeting in it.</summary>
internal sealed record SmtpSession
{
    public static readonly SmtpSession Fresh = new();

    /// <summary>The name in HELO or EHLO, printable and without characters that mean something in headers; null before.</summary>
    public string? HeloName { get; init; }

    /// <summary>The last greeting was EHLO, or an earlier one was: HELO doesn't take the extensions back.</summary>
    public bool IsEsmtp { get; init; }

    /// <summary>The TLS session, or null.</summary>
    public TlsDescription? Tls { get; init; }

    public string? SaslMethod { get; init; }

    public string? SaslUsername { get; init; }

    public string Protocol => IsEsmtp ? "ESMTP" : "SMTP";

    // RFC 3848: ESMTPS, ESMTPA, ESMTPSA; only for ESMTP
    public string TransmissionType => (IsEsmtp, Tls is not null, SaslUsername is not null) switch
    {
        (false, _, _) => "SMTP",
        (true, false, false) => "ESMTP",
        (true, true, false) => "ESMTPS",
        (true, false, true) => "ESMTPA",
        (true, true, true) => "ESMTPSA",
    };
}
