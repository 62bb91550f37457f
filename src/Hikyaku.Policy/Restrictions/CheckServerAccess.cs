using Hikyaku.Policy.Access;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>
/// postconf(5) check_client_mx_access and its fourteen like: a table that is asked for the hosts which serve a domain. Whoever owns the domain writes those records, so that the table
/// may not permit.
/// </summary>
internal sealed class CheckServerAccess(RestrictionRequest request, LookupSubject subject, ServerRecord record) : Restriction(request.Word, request.Argument.Text)
{
    private readonly ServerAccess _servers = new(request, record);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        if (subject.TextOf(evaluation) is not { } name) return RestrictionOutcome.Dunno;
        string replyName = subject == LookupSubject.ClientName ? evaluation.Request.Client.Name.ToString() : name;
        RestrictionOutcome outcome = await _servers.CheckAsync(evaluation, name, replyName, subject.ReplyClassOf()).ConfigureAwait(false);
        return evaluation.ForbidPermission(outcome, Text, name);
    }
}
