using Hikyaku.Smtpd.Sessions;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Verbs;

// ehlo = "EHLO" SP ( Domain / address-literal ) CRLF
/// <summary>EHLO (RFC 5321 section 4.1.1.1): the extensions, in Postfix's order.</summary>
internal sealed class EhloVerb() : SmtpVerb("EHLO", VerbTraits.Junk | VerbTraits.BeforeTls | VerbTraits.LastInGroup)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (text.IsEmpty)
        {
            session.Replies.Send("501 Syntax: EHLO hostname"u8);
            return VerbOutcome.Failed;
        }
        if (!await HeloVerb.GreetAsync(session, text, isEsmtp: true, cancellationToken).ConfigureAwait(false)) return VerbOutcome.Failed;
        if (session.Client.HasUnknownKeywords)
        {
            session.Log.Warn($"don't know what EHLO features to announce to {session.Client.Name}");
            session.EndForLocalError();
            return VerbOutcome.Failed;
        }
        session.Replies.Send(250, Lines(session));
        return VerbOutcome.Succeeded;
    }

    private static List<string> Lines(SmtpServerSession session)
    {
        SmtpdSettings settings = session.Settings;
        EhloKeywords discarded = session.DiscardedKeywords;
        if (discarded != EhloKeywords.None && (discarded & EhloKeywords.Silent) == 0) session.Log.Info($"discarding EHLO keywords: {NamesOf(discarded)}");
        List<string> lines = [settings.HostName];
        Add(EhloKeywords.Pipelining, "PIPELINING");
        Add(EhloKeywords.Size, settings.Limits.MessageSizeBytes > 0 ? $"SIZE {settings.Limits.MessageSizeBytes}" : "SIZE");
        if (!settings.Dialog.DisableVrfy) Add(EhloKeywords.Vrfy, "VRFY");
        if (session.OffersStartTls) lines.Add("STARTTLS");
        if (session.AuthMechanisms is { Count: > 0 } mechanisms)
        {
            string names = string.Join(' ', mechanisms);
            Add(EhloKeywords.Auth, $"AUTH {names}");
            if (settings.Sasl.BrokenClients) Add(EhloKeywords.Auth, $"AUTH={names}");
        }
        Add(EhloKeywords.EnhancedStatusCodes, "ENHANCEDSTATUSCODES");
        Add(EhloKeywords.EightBitMime, "8BITMIME");
        return lines;

        void Add(EhloKeywords keyword, string line)
        {
            if ((discarded & keyword) == 0) lines.Add(line);
        }
    }

    private static string NamesOf(EhloKeywords keywords)
        => string.Join(' ', Enum.GetValues<EhloKeywords>().Where(k => k != EhloKeywords.None && (keywords & k) != 0)
            .Select(k => k == EhloKeywords.EightBitMime ? "8BITMIME" : k.ToString().ToUpperInvariant()));
}
