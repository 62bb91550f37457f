using Hikyaku.Policy;
using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

// helo = "HELO" SP Domain CRLF
/// <summary>HELO (RFC 5321 section 4.1.1.1).</summary>
internal sealed class HeloVerb() : SmtpVerb("HELO", VerbTraits.Junk | VerbTraits.BeforeTls | VerbTraits.LastInGroup)
{
    public override async ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (text.IsEmpty)
        {
            session.Replies.Send("501 Syntax: HELO hostname"u8);
            return VerbOutcome.Failed;
        }
        if (!await GreetAsync(session, text, isEsmtp: false, cancellationToken).ConfigureAwait(false)) return VerbOutcome.Failed;
        session.Replies.Send($"250 {session.Settings.HostName}");
        return VerbOutcome.Succeeded;
    }

    /// <summary>What HELO and EHLO share: the transaction ends, the name is taken and looked at. False: refused, and answered.</summary>
    public static async ValueTask<bool> GreetAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, bool isEsmtp, CancellationToken cancellationToken)
    {
        SmtpSession before = session.State;
        PolicyRequest request = session.Policy.Request;
        string name = NameOf(text.Span);
        request.HeloName = name;
        request.IsEhlo = isEsmtp;
        bool passes = await session.Policy.PassesAsync(PolicyStage.Helo, session.Where, session.QueueId, cancellationToken).ConfigureAwait(false);
        if (!passes)
        {
            request.HeloName = before.HeloName;
            return false;
        }
        await session.EndTransactionAsync().ConfigureAwait(false);
        request.Session.ResetSession();
        session.Replace(before with { HeloName = name, IsEsmtp = isEsmtp || before.IsEsmtp });
        return true;
    }

    // What goes into Received, logs and restrictions: characters with a meaning there become "?".
    internal static string NameOf(ReadOnlySpan<byte> text) => string.Create(PrintableLength(text, out string printable), printable, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++) target[i] = " <>()\\\";@".Contains(source[i], StringComparison.Ordinal) ? '?' : source[i];
    });

    private static int PrintableLength(ReadOnlySpan<byte> text, out string printable)
    {
        printable = Smtp.PrintableText.FromBytes(text);
        return printable.Length;
    }
}
