using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_non_fqdn_helo_hostname</summary>
internal sealed class RejectNonFqdnHeloHostname(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.NonFqdnRejectCode);
    private readonly int _literalCode = request.Settings.Code(MailParameters.InvalidHostnameRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Request.HeloName is not { } helo) return Dunno;
        if (helo.StartsWith('[')) return Done(HeloLiteral.Check(evaluation, helo, _literalCode));
        string name = Rewriting.HostSyntax.TrimDot(helo);
        return Rewriting.HostSyntax.IsHostName(name) && name.Contains('.', StringComparison.Ordinal)
            ? Dunno
            : Done(evaluation.Reject(_code, new EnhancedStatus(5, 5, 2), helo, ReplyClass.Helo, "need fully-qualified hostname"));
    }
}
