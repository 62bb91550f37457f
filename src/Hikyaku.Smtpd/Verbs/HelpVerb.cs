using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// help = "HELP" [ SP String ] CRLF
/// <summary>HELP (RFC 5321 section 4.1.1.8): the verbs that do something here, in alphabetical order, as Postfix answers it.</summary>
internal sealed class HelpVerb() : SmtpVerb("HELP", VerbTraits.BeforeTls)
{
    public override ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        IEnumerable<string> names = VerbTable.All.Where(v => v is not (NotSupportedVerb or BdatVerb)).Select(v => v.Name).Order(StringComparer.Ordinal);
        session.Replies.Send($"214 2.0.0 Commands: {string.Join(' ', names)}");
        return new ValueTask<VerbOutcome>(VerbOutcome.Succeeded);
    }
}
