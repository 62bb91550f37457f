namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>
/// The texts that are used where bounce_template_file gives none. The words are ours; From and Subject are those that mailing list programs and people's filters
/// look for.
/// </summary>
internal static class BuiltInBounceTemplates
{
    private static readonly string[] FailureText =
    [
        "This is the mail server at $myhostname.",
        "",
        "Your message could not be delivered to the recipients below, and it will",
        "not be tried again. What went wrong stands behind each of them; your",
        "message is attached.",
        "",
        "If the reason doesn't help, ask the postmaster of $mydomain,",
        "and send this report along. Your own message may be left out.",
    ];

    private static readonly string[] DelayText =
    [
        "This is the mail server at $myhostname.",
        "",
        "NOTHING IS ASKED OF YOU: please don't send your message again.",
        "",
        "After $delay_warning_time_hours hour(s) it has not reached the recipients below. It is tried",
        "until it is $maximal_queue_lifetime_days day(s) old, and you hear of it if that fails.",
        "",
        "If it is urgent, ask the postmaster of $mydomain,",
        "and send this report along.",
    ];

    private static readonly string[] SuccessText =
    [
        "This is the mail server at $myhostname.",
        "",
        "Your message was handed over for the recipients below. Where that was a",
        "mailbox, this is the last report. Where it was another mail server, that",
        "one may still report a failure.",
    ];

    private static readonly string[] VerifyText =
    [
        "This is the mail server at $myhostname.",
        "",
        "You asked what becomes of mail to the recipients below; here is the answer.",
    ];

    /// <param name="kind">Which of the four.</param>
    /// <param name="usesObsoleteFrom">From is written <c>address (Name)</c> (header_from_format = obsolete) rather than <c>Name &lt;address&gt;</c>.</param>
    public static BounceTemplate Create(BounceTemplateKind kind, bool usesObsoleteFrom)
    {
        (string subject, string? toPostmaster, string[] text) = kind switch
        {
            BounceTemplateKind.Failure => ("Undelivered Mail Returned to Sender", "Postmaster Copy: Undelivered Mail", FailureText),
            BounceTemplateKind.Delay => ("Delayed Mail (still being retried)", "Postmaster Warning: Delayed Mail", DelayText),
            BounceTemplateKind.Success => ("Successful Mail Delivery Report", null, SuccessText),
            _ => ("Mail Delivery Status Report", null, VerifyText),
        };
        return new BounceTemplate
        {
            Kind = kind,
            From = usesObsoleteFrom ? "MAILER-DAEMON (Mail Delivery System)" : "Mail Delivery System <MAILER-DAEMON>",
            Subject = subject,
            PostmasterSubject = toPostmaster,
            Text = text,
        };
    }
}
