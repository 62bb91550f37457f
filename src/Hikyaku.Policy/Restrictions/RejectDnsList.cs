using Hikyaku.Policy.DnsLists;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_rbl_client, reject_rhsbl_client and the other reject_rhsbl_: the subject is in a DNS list. When the DNS cannot say, nobody is refused for it.</summary>
internal sealed class RejectDnsList(RestrictionRequest request, LookupSubject subject) : Restriction(request.Word, request.Argument.Text)
{
    private readonly DnsList _list = new(request.Argument.Text);
    private readonly DnsListReply _reply = new(request);

    public override bool Begin(Evaluation evaluation)
    {
        _list.Begin(evaluation, subject);
        return true;
    }

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (_list.QueryFor(evaluation, subject) is not { } query) return RestrictionOutcome.Dunno;
        return await _list.FindAsync(evaluation, query).ConfigureAwait(false) == DnsListStatus.Listed
            ? await _reply.RejectAsync(evaluation, _list, query, subject).ConfigureAwait(false)
            : RestrictionOutcome.Dunno;
    }
}
