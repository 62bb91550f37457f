namespace Hikyaku.Mail.Contracts;

/// <summary>What restrictions asked for besides accepting (access(5) HOLD, DISCARD, REDIRECT, BCC, PREPEND, FILTER).</summary>
public sealed record IntakeDirectives
{
    public static readonly IntakeDirectives None = new();

    /// <summary>Put the message on hold; the text is the reason for the log.</summary>
    public string? HoldReason { get; init; }

    /// <summary>Answer 250 and drop the message.</summary>
    public bool Discard { get; init; }

    /// <summary>Header lines to put on top, without line ends.</summary>
    public IReadOnlyList<string> PrependHeaders { get; init; } = [];

    /// <summary>A first attempt at this time rather than at once; for DSNs and tests.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
