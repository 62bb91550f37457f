using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_invalid_helo_hostname: no name, and no address, in HELO.</summary>
internal sealed class RejectInvalidHeloHostname(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.InvalidHostnameRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Request.HeloName is not { } helo) return Dunno;
        if (helo.StartsWith('[')) return Done(HeloLiteral.Check(evaluation, helo, _code));
        string name = Rewriting.HostSyntax.TrimDot(helo);
        return Rewriting.HostSyntax.IsHostName(name) || Rewriting.HostSyntax.IsHostAddress(name, out _)
            ? Dunno
            : Done(evaluation.Reject(_code, new EnhancedStatus(5, 5, 2), helo, ReplyClass.Helo, "Invalid name"));
    }
}
