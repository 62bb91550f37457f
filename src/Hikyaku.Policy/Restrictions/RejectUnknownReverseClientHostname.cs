using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unknown_reverse_client_hostname</summary>
internal sealed class RejectUnknownReverseClientHostname(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.UnknownClientRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        PolicyClient client = evaluation.Request.Client;
        if (client.ReverseNameStatus == NameStatus.Verified) return Dunno;
        int code = client.ReverseNameStatus == NameStatus.NotFound ? _code : ReplyCode.MailboxBusy;
        return Done(evaluation.Reject(ErrorKind.Policy, code, new EnhancedStatus(4, 7, 1),
            $"Client host rejected: cannot find your reverse hostname, [{client.Name.Address}]"));
    }
}
