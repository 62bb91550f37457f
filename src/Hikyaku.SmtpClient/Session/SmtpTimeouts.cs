namespace Hikyaku.SmtpClient.Session;

/// <summary>How long each stage may take, for a whole reply or one block of content (RFC 5321 section 4.5.3.2; postconf(5) <c>smtp_*_timeout</c>).</summary>
internal sealed record SmtpTimeouts
{
    /// <summary>Zero leaves it to the system.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For the greeting, EHLO, HELO and AUTH.</summary>
    public TimeSpan Helo { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan StartTls { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan Mail { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan Rcpt { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan DataInit { get; init; } = TimeSpan.FromSeconds(120);

    public TimeSpan DataTransfer { get; init; } = TimeSpan.FromSeconds(180);

    public TimeSpan DataDone { get; init; } = TimeSpan.FromSeconds(600);

    public TimeSpan Rset { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Quit { get; init; } = TimeSpan.FromSeconds(300);
}
