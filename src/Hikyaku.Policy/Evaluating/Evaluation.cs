using System.Globalization;
using Hikyaku.Mail;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.DnsLists;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Evaluating;

/// <summary>
/// One check while it runs: what restrictions look at, and what they leave behind. Belongs to a session and is reused for each of its checks.
/// </summary>
internal sealed class Evaluation
{
    private const int ReplyLimit = 510; // one reply line of RFC 5321 section 4.5.3.1.5, without CRLF
    private const string Unavailable = "Service unavailable";

    private readonly List<PolicyNote> _notes = [];
    private readonly ResolutionCache _resolutions = new();

    public PolicyServices Services { get; private set; } = null!;

    public PolicyRequest Request { get; private set; } = null!;

    public DecisionTrace Trace { get; private set; } = null!;

    public CancellationToken CancellationToken { get; private set; }

    public PolicyStage Stage { get; private set; }

    /// <summary>The list that is being evaluated; each list sets it and puts it back.</summary>
    public ListContext Context { get; set; }

    /// <summary>The recipient that restrictions may see: none at DATA with several of them.</summary>
    public MailAddress? Recipient { get; private set; }

    /// <summary>The mail transaction, for policy servers; null outside of one and while MAIL may still refuse it.</summary>
    public PolicyInstance? Instance
        => Request.Sender is null || Stage < PolicyStage.Recipient ? null : Session.Instance ??= PolicyInstance.Create(TimeProvider.System.GetUtcNow());

    public VerdictState State { get; } = new();

    public DnsListCache DnsLists { get; } = new();

    public PolicySession Session => Request.Session;

    public PolicySettings Settings => Services.Settings;

    public void Begin(
        PolicyStage stage, PolicyServices services, PolicyRequest request, MailAddress? recipient, DecisionTrace trace, CancellationToken cancellationToken)
    {
        Stage = stage;
        Services = services;
        Request = request;
        Recipient = recipient;
        Trace = trace;
        CancellationToken = cancellationToken;
        _notes.Clear();
        State.Reset();
        State.Decision = null;
    }

    /// <summary>Says no, unless a warning was asked for, or an earlier trouble turns a permanent refusal into a temporary one.</summary>
    public RestrictionOutcome Reject(ErrorKind kind, int code, EnhancedStatus status, string text)
    {
        bool isWarning = State.IsWarningOnly && kind == ErrorKind.Policy;
        if (code is < 400 or > 599)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"SMTP reply code configuration error: {code} {status} {text}"));
            (code, status, text) = (ReplyCode.MailboxBusy, new EnhancedStatus(4, 7, 1), Unavailable);
        }
        if (!isWarning && code >= 500 && State.DeferIfReject is { } deferral)
        {
            State.IsWarningOnly = false;
            State.DeferIfReject = null;
            return Reject(ErrorKind.Policy, deferral.ReplyCode, deferral.Status, deferral.Text);
        }
        if (Settings.SoftBounce && code >= 500) code -= 100;
        var decision = new PolicyDecision
        {
            Verdict = code >= 500 ? DecisionVerdict.Reject : DecisionVerdict.Defer,
            ReplyCode = code,
            Status = status.WithClass((byte)(code / 100)),
            Text = Printable(text.Length > ReplyLimit ? text[..ReplyLimit] : text),
            Disconnect = code is ReplyCode.ServiceNotAvailable or ReplyCode.ServerDoesNotAcceptMail,
        };
        if (isWarning)
        {
            Note("reject_warning", decision.ReplyText);
            State.Special = DecisionVerdict.Warn;
            return RestrictionOutcome.Dunno;
        }
        State.Decision = decision;
        return RestrictionOutcome.Reject;
    }

    /// <summary>Refuses in the usual form, <c>&lt;name&gt;: CLASS rejected: why</c>.</summary>
    public RestrictionOutcome Reject(int code, EnhancedStatus status, string replyName, string replyClass, string why)
        => Reject(ErrorKind.Policy, code, status, $"<{replyName}>: {replyClass} rejected: {why}");

    /// <summary>A table could not answer: 451 4.3.0.</summary>
    public RestrictionOutcome LookupFailure(string replyName, string? cause = null)
    {
        if (cause is not null) Warn(cause);
        return Reject(ErrorKind.Data, ReplyCode.LocalError, new EnhancedStatus(4, 3, 0), $"<{replyName}>: Temporary lookup failure");
    }

    /// <summary>The configuration is wrong here: 451 4.3.5, and what is wrong for the operator.</summary>
    public RestrictionOutcome ServerError(string warning)
    {
        Warn(warning);
        return Reject(ErrorKind.Software, ReplyCode.LocalError, new EnhancedStatus(4, 3, 5), "Server configuration error");
    }

    /// <summary>Anybody can write what a restriction looks at (PTR and MX records, say), so that its table must not permit: 451 4.3.5.</summary>
    public RestrictionOutcome ForbidPermission(RestrictionOutcome outcome, string restriction, string subject)
        => outcome == RestrictionOutcome.Ok && !Session.Directives.Discard
            ? ServerError($"restriction {restriction} returns OK for {subject}; this is not allowed for security reasons; use DUNNO instead of OK to make an exception")
            : outcome;

    /// <summary>Refuses later, if nothing else does; or at once where the tempfail action says so, and as a warning with warn_if_reject.</summary>
    public RestrictionOutcome DeferIfPermit(int code, EnhancedStatus status, string text, bool isPostponed = true)
    {
        if (State.IsWarningOnly || !isPostponed) return Reject(ErrorKind.Policy, code, status, text);
        Session.State.DeferIfPermit(new Deferral(code, status, text));
        State.Special = DecisionVerdict.DeferIfPermit;
        return RestrictionOutcome.Dunno;
    }

    /// <summary>Makes a later permanent refusal a temporary one. The first reason stays.</summary>
    public RestrictionOutcome DeferIfReject(int code, EnhancedStatus status, string text)
    {
        State.DeferIfReject ??= new Deferral(code, status, text);
        State.Special = DecisionVerdict.DeferIfReject;
        return RestrictionOutcome.Dunno;
    }

    public void Note(string verb, string text) => _notes.Add(new PolicyNote(verb, Printable(text)));

    public void Warn(string text) => Note(PolicyNote.OperatorWarning, text);

    public IReadOnlyList<PolicyNote> TakeNotes() => _notes.Count == 0 ? [] : _notes.ToArray();

    /// <summary>An address as delivery will see it. Asked once per address and transaction.</summary>
    public ValueTask<Resolution> ResolveAsync(MailAddress address)
        => _resolutions.ResolveAsync(Services.Resolver, Request.Sender ?? MailAddress.Null, address, CancellationToken);

    // What a peer sent must not break a reply line or a log line.
    private static string Printable(string text)
    {
        return text.AsSpan().ContainsAnyInRange('\0', '\x1f') || text.Contains('\x7f', StringComparison.Ordinal)
            ? string.Create(text.Length, text, static (target, source) =>
            {
                for (int i = 0; i < target.Length; i++) target[i] = source[i] is < ' ' or '\x7f' ? ' ' : source[i];
            })
            : text;
    }
}
