using System.Text;

namespace Hikyaku.Smtpd.Verbs;

// How to add a verb: 1. a class in a file of its own, derived from SmtpVerb; 2. a row below, where Postfix has it (the disconnect line counts in this order);
// 3. an EHLO line if it is an extension (EhloLines); 4. a dialogue in the tests.
/// <summary>All verbs.</summary>
internal static class VerbTable
{
    public static IReadOnlyList<SmtpVerb> All { get; } = Number(
    [
        new HeloVerb(),
        new EhloVerb(),
        new NotSupportedVerb("XCLIENT", VerbTraits.BeforeTls),
        new NotSupportedVerb("XFORWARD", VerbTraits.None),
        new StartTlsVerb(),
        new AuthVerb(),
        new MailVerb(),
        new RcptVerb(),
        new DataVerb(),
        new BdatVerb(),
        new RsetVerb(),
        new NoopVerb(),
        new VrfyVerb(),
        new NotSupportedVerb("ETRN", VerbTraits.Junk),
        new QuitVerb(),
        new HelpVerb(),
    ]);

    private static readonly SmtpVerb[] ByFirstUse = [.. All.OrderBy(v => v.Name is "MAIL" or "RCPT" or "DATA" ? 0 : 1)];

    /// <summary>Case doesn't matter. Null for what isn't a verb.</summary>
    public static SmtpVerb? Find(ReadOnlySpan<byte> name)
    {
        foreach (SmtpVerb verb in ByFirstUse)
            if (name.Length == verb.NameBytes.Length && Ascii.EqualsIgnoreCase(name, verb.NameBytes)) return verb;
        return null;
    }

    private static SmtpVerb[] Number(SmtpVerb[] verbs)
    {
        for (int i = 0; i < verbs.Length; i++) verbs[i].Index = i;
        return verbs;
    }
}
