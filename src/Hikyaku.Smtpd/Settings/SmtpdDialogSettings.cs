using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Smtpd.Settings;

/// <summary>How one service talks.</summary>
public sealed record SmtpdDialogSettings
{
    public bool HeloRequired { get; init; }

    public bool DisableVrfy { get; init; }

    /// <summary>postconf(5) strict_rfc821_envelopes.</summary>
    public bool StrictEnvelopes { get; init; }

    /// <summary>postconf(5) soft_bounce: 5xx replies become 4xx.</summary>
    public bool SoftBounce { get; init; }

    public EhloKeywords DiscardedKeywords { get; init; }

    /// <summary>postconf(5) smtpd_forbid_unauth_pipelining.</summary>
    public bool ForbidUnauthorizedPipelining { get; init; } = true;

    public BareNewlineMode BareNewline { get; init; }

    /// <summary>postconf(5) smtpd_forbid_bare_newline_reject_code.</summary>
    public int BareNewlineRejectCode { get; init; } = 550;

    public ForbiddenCommands ForbiddenCommands { get; init; } = ForbiddenCommands.BuiltIn;

    /// <summary>postconf(5) smtpd_noop_commands.</summary>
    public IReadOnlyList<string> NoopCommands { get; init; } = [];

    /// <summary>postconf(5) smtpd_peername_lookup.</summary>
    public bool LookUpPeerName { get; init; } = true;

    public static SmtpdDialogSettings From(ParameterView view) => new()
    {
        HeloRequired = view.Get(SmtpdParameters.HeloRequired),
        DisableVrfy = view.Get(MailParameters.DisableVrfyCommand),
        StrictEnvelopes = view.Get(MailParameters.StrictRfc821Envelopes),
        SoftBounce = view.Get(MailParameters.SoftBounce),
        DiscardedKeywords = KeywordsOf(view.Get(SmtpdParameters.DiscardEhloKeywords)),
        ForbidUnauthorizedPipelining = view.Get(SmtpdParameters.ForbidUnauthPipelining),
        BareNewline = ModeOf(view.Get(SmtpdParameters.ForbidBareNewline)),
        BareNewlineRejectCode = (int)view.Get(SmtpdParameters.ForbidBareNewlineRejectCode),
        ForbiddenCommands = new ForbiddenCommands(view.Get(SmtpdParameters.ForbiddenCommands).Select(w => w.Text)),
        NoopCommands = [.. view.Get(SmtpdParameters.NoopCommands).Select(w => w.Text)],
        LookUpPeerName = view.Get(SmtpdParameters.PeernameLookup),
    };

    internal static EhloKeywords KeywordsOf(IEnumerable<ListWord> words)
    {
        EhloKeywords mask = EhloKeywords.None;
        foreach (ListWord word in words)
        {
            mask |= word.Text.ToUpperInvariant() switch
            {
                "PIPELINING" => EhloKeywords.Pipelining,
                "SIZE" => EhloKeywords.Size,
                "VRFY" => EhloKeywords.Vrfy,
                "STARTTLS" => EhloKeywords.StartTls,
                "AUTH" => EhloKeywords.Auth,
                "ENHANCEDSTATUSCODES" => EhloKeywords.EnhancedStatusCodes,
                "8BITMIME" => EhloKeywords.EightBitMime,
                "DSN" => EhloKeywords.Dsn,
                "SMTPUTF8" => EhloKeywords.SmtpUtf8,
                "CHUNKING" => EhloKeywords.Chunking,
                "ETRN" => EhloKeywords.Etrn,
                "SILENT-DISCARD" => EhloKeywords.Silent,
                _ => EhloKeywords.None,
            };
        }
        return mask;
    }

    private static BareNewlineMode ModeOf(string text) => text.ToUpperInvariant() switch
    {
        "REJECT" => BareNewlineMode.Reject,
        "NOTE" => BareNewlineMode.Note,
        _ => BareNewlineMode.Normalize,
    };
}
