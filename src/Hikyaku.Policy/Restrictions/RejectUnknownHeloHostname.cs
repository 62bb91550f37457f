using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unknown_helo_hostname: the name has no address and no MX.</summary>
internal sealed class RejectUnknownHeloHostname(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.UnknownHostnameRejectCode);
    private readonly int _literalCode = request.Settings.Code(MailParameters.InvalidHostnameRejectCode);
    private readonly bool _isPostponed = request.Settings.DefersIfPermit(MailParameters.UnknownHeloHostnameTempfailAction);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (evaluation.Request.HeloName is not { } helo) return RestrictionOutcome.Dunno;
        if (helo.StartsWith('[')) return HeloLiteral.Check(evaluation, helo, _literalCode);
        var status = new EnhancedStatus(4, 7, 1);
        switch (await MailHost.FindByNameAsync(evaluation.Services.Dns, helo, evaluation.CancellationToken).ConfigureAwait(false))
        {
            case MailHostStatus.Found or MailHostStatus.NullMx:
                return RestrictionOutcome.Dunno;
            case MailHostStatus.TemporaryFailure:
                return evaluation.DeferIfPermit(ReplyCode.MailboxBusy, status, $"<{helo}>: {ReplyClass.Helo} rejected: Host not found", _isPostponed);
            case MailHostStatus.Malformed:
                return evaluation.Reject(_code, status, helo, ReplyClass.Helo, "Malformed DNS server reply");
            default:
                return evaluation.Reject(_code, status, helo, ReplyClass.Helo, "Host not found");
        }
    }
}
