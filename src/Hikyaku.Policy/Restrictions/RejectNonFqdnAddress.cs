using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_non_fqdn_sender, reject_non_fqdn_recipient. Literals pass.</summary>
internal sealed class RejectNonFqdnAddress(RestrictionRequest request, AddressSide side) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.NonFqdnRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (side.AddressOf(evaluation) is not { } address) return Dunno;
        string domain = Rewriting.HostSyntax.TrimDot(address.Domain);
        bool isLiteral = domain.StartsWith('[') && domain.EndsWith(']');
        bool isFull = domain.Contains('.', StringComparison.Ordinal) && Rewriting.HostSyntax.IsHostName(domain, evaluation.Settings.AllowsUtf8);
        return isLiteral || isFull
            ? Dunno
            : Done(evaluation.Reject(_code, new EnhancedStatus(4, 5, 2), address.ToString(), side.ReplyClassOf(), "need fully-qualified address"));
    }
}
