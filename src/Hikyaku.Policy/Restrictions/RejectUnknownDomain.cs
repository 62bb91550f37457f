using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unknown_sender_domain, reject_unknown_recipient_domain: nobody could answer, or deliver, to that domain. Our own are not looked up.</summary>
internal sealed class RejectUnknownDomain(RestrictionRequest request, AddressSide side) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.UnknownAddressRejectCode);
    private readonly bool _isPostponed = request.Settings.DefersIfPermit(MailParameters.UnknownAddressTempfailAction);
    private readonly EnhancedStatus _status = new(4, 1, (ushort)(side == AddressSide.Sender ? 8 : 2));

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (side.AddressOf(evaluation) is not { } address) return RestrictionOutcome.Dunno;
        Resolution resolution = await evaluation.ResolveAsync(address).ConfigureAwait(false);
        if (resolution.Failure is { Status.IsTransient: true } failure) return evaluation.LookupFailure(address.ToString(), failure.Cause);
        string domain = resolution.Recipient.Domain;
        bool isFinal = resolution.Class is DomainClass.Local or DomainClass.VirtualAlias or DomainClass.VirtualMailbox;
        if (isFinal || domain.StartsWith('[')) return RestrictionOutcome.Dunno;
        MailHostStatus found = await MailHost.FindByMxAsync(evaluation.Services.Dns, domain, evaluation.CancellationToken).ConfigureAwait(false);
        return found == MailHostStatus.Found ? RestrictionOutcome.Dunno : Refuse(evaluation, address.ToString(), domain, found);
    }

    private RestrictionOutcome Refuse(Evaluation evaluation, string name, string domain, MailHostStatus found)
    {
        string replyClass = side.ReplyClassOf();
        switch (found)
        {
            case MailHostStatus.NullMx: // RFC 7505 section 4
                string text = $"Domain {domain} does not accept mail (nullMX)";
                return side == AddressSide.Sender
                    ? evaluation.Reject(ReplyCode.MailboxUnavailable, new EnhancedStatus(5, 7, 27), name, replyClass, text)
                    : evaluation.Reject(ReplyCode.DomainDoesNotAcceptMail, new EnhancedStatus(5, 1, 10), name, replyClass, text);
            case MailHostStatus.TemporaryFailure:
                return evaluation.DeferIfPermit(ReplyCode.MailboxBusy, _status, $"<{name}>: {replyClass} rejected: Domain not found", _isPostponed);
            case MailHostStatus.Malformed:
                return evaluation.Reject(_code, _status, name, replyClass, "Malformed DNS server reply");
            default:
                return evaluation.Reject(_code, _status, name, replyClass, "Domain not found");
        }
    }
}
