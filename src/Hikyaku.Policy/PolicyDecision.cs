using System.Globalization;
using Hikyaku.Mail;

namespace Hikyaku.Policy;

/// <summary>The answer to one check. Accepted answers without notes are one shared object.</summary>
public sealed record PolicyDecision
{
    /// <summary>Go on.</summary>
    public static readonly PolicyDecision Accepted = new();

    /// <summary>Permit to go on, Reject for a 5xx answer, Defer for a 4xx one.</summary>
    public DecisionVerdict Verdict { get; init; } = DecisionVerdict.Permit;

    public bool IsAccepted => Verdict == DecisionVerdict.Permit;

    /// <summary>0 when accepted.</summary>
    public int ReplyCode { get; init; }

    /// <summary>Not sent in replies to HELO, EHLO and ETRN.</summary>
    public EnhancedStatus Status { get; init; }

    /// <summary>The reply without its codes: <c>&lt;r@b&gt;: Relay access denied</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary>Answer, then close the connection (521, 421).</summary>
    public bool Disconnect { get; init; }

    /// <summary>access(5) HANGUP: close the connection without an answer.</summary>
    public bool HangUp { get; init; }

    /// <summary>What else to log, in order.</summary>
    public IReadOnlyList<PolicyNote> Notes { get; init; } = [];

    /// <summary>The whole reply line, as logs show it: <c>554 5.7.1 &lt;r@b&gt;: Relay access denied</c>.</summary>
    public string ReplyText => string.Create(CultureInfo.InvariantCulture, $"{ReplyCode} {Status} {Text}");
}
