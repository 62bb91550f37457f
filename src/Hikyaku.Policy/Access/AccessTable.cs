using System.Net;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy.Access;

/// <summary>One table of a check_…_access, and the keys that it is asked for (access(5)).</summary>
internal sealed class AccessTable
{
    private static readonly EnhancedStatus ConfigurationTrouble = new(4, 3, 5);

    private readonly LookupTableList _table;
    private readonly string _name;
    private readonly LookupKeys _keys;
    private readonly AccessActions _actions;

    public AccessTable(RestrictionRequest request)
    {
        _name = request.Argument.Text;
        _table = new LookupTableList([request.Tables.Open(request.Argument)]);
        _keys = new LookupKeys
        {
            RecipientDelimiter = request.Parameters.Get(MailParameters.RecipientDelimiter),
            ParentMatchesSubdomains = request.Parameters.Get(MailParameters.ParentDomainMatchesSubdomains)
                .Any(static w => w.Text.Equals("smtpd_access_maps", StringComparison.OrdinalIgnoreCase)),
        };
        _actions = new AccessActions(request);
    }

    /// <summary>A host: its name and the name's parents, then its address and networks.</summary>
    public async ValueTask<RestrictionOutcome> CheckHostAsync(Evaluation evaluation, string name, IPAddress address, string replyName, string replyClass)
    {
        LookupMatch match = await FindAsync(evaluation, name).ConfigureAwait(false);
        string subject = name;
        if (match is { IsFound: false, IsError: false })
        {
            match = await FindAsync(evaluation, address).ConfigureAwait(false);
            subject = address.ToString();
        }
        return await ApplyAsync(evaluation, match, subject, replyName, replyClass).ConfigureAwait(false);
    }

    /// <summary>A name and its parents.</summary>
    public async ValueTask<RestrictionOutcome> CheckNameAsync(Evaluation evaluation, string name, string replyName, string replyClass)
    {
        LookupMatch match = await FindAsync(evaluation, name).ConfigureAwait(false);
        return await ApplyAsync(evaluation, match, name, replyName, replyClass).ConfigureAwait(false);
    }

    /// <summary>One whole key.</summary>
    public async ValueTask<RestrictionOutcome> CheckKeyAsync(Evaluation evaluation, string key, string replyName, string replyClass)
    {
        LookupMatch match = await _table.FindAsync(key, evaluation.CancellationToken).ConfigureAwait(false);
        return await ApplyAsync(evaluation, match, key, replyName, replyClass).ConfigureAwait(false);
    }

    /// <summary>An address, as delivery will see it. OK for a recipient that still holds routing operators counts as no opinion: another host could be fooled by it.</summary>
    public async ValueTask<RestrictionOutcome> CheckAddressAsync(Evaluation evaluation, MailAddress address, string replyClass)
    {
        Resolution resolution = await evaluation.ResolveAsync(address).ConfigureAwait(false);
        if (resolution.Failure is { Status.IsTransient: true } failure) return evaluation.LookupFailure(address.ToString(), failure.Cause);
        LookupMatch match = await _table.FindFirstAsync(_keys.ForAccess(resolution.Recipient), evaluation.CancellationToken).ConfigureAwait(false);
        RestrictionOutcome outcome = await ApplyAsync(evaluation, match, resolution.Recipient.ToInternalForm(), address.ToString(), replyClass).ConfigureAwait(false);
        bool isSuspicious = replyClass == ReplyClass.Recipient && resolution.HasRoutingOperators && !evaluation.Settings.AllowsUntrustedRouting;
        return outcome == RestrictionOutcome.Ok && isSuspicious ? RestrictionOutcome.Dunno : outcome;
    }

    /// <summary>Looks for a name and its parents.</summary>
    public ValueTask<LookupMatch> FindAsync(Evaluation evaluation, string name) => _table.FindFirstAsync(_keys.ForHost(name), evaluation.CancellationToken);

    /// <summary>Looks for an address and its networks.</summary>
    public ValueTask<LookupMatch> FindAsync(Evaluation evaluation, IPAddress address) => _table.FindFirstAsync(LookupKeys.ForNetwork(address), evaluation.CancellationToken);

    /// <summary>Does what the table says of <paramref name="subject"/>, if it says anything.</summary>
    public ValueTask<RestrictionOutcome> ApplyAsync(Evaluation evaluation, LookupMatch match, string subject, string replyName, string replyClass)
    {
        if (match.IsError)
        {
            evaluation.Warn(match.Result.Value);
            return ValueTask.FromResult(evaluation.Reject(ReplyCode.LocalError, ConfigurationTrouble, replyName, replyClass, "Server configuration error"));
        }
        if (!match.IsFound) return ValueTask.FromResult(RestrictionOutcome.Dunno);
        SourcePlace place = match.Result.Place;
        evaluation.State.Matched = place.IsBuiltIn ? $"{match.Key} {match.Result.Value} ({_name})" : $"{match.Key} {match.Result.Value} ({place})";
        return _actions.ApplyAsync(evaluation, new AccessAnswer(_name, match.Result.Value, subject, replyName, replyClass));
    }
}
