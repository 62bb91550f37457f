using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>An address literal in HELO (RFC 5321 section 4.1.3).</summary>
internal static class HeloLiteral
{
    public static RestrictionOutcome Check(Evaluation evaluation, string helo, int code)
        => Rewriting.HostSyntax.TryParseLiteral(helo, out _)
            ? RestrictionOutcome.Dunno
            : evaluation.Reject(code, new EnhancedStatus(5, 5, 2), helo, ReplyClass.Helo, "invalid ip address");
}
