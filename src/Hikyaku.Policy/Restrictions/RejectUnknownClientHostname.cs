using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unknown_client_hostname; a DNS trouble defers at once, since tables of names would give other answers (RFC 7372 section 3.3 names the status).</summary>
internal sealed class RejectUnknownClientHostname(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.UnknownClientRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        PolicyClient client = evaluation.Request.Client;
        if (client.NameStatus == NameStatus.Verified) return Dunno;
        int code = client.NameStatus == NameStatus.NotFound ? _code : ReplyCode.MailboxBusy;
        return Done(evaluation.Reject(ErrorKind.Policy, code, new EnhancedStatus(4, 7, 25),
            $"Client host rejected: cannot find your hostname, [{client.Name.Address}]"));
    }
}
