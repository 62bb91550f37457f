using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy.Lookups;

/// <summary>
/// Who exists in our domains: local_recipient_maps, virtual_mailbox_maps, relay_recipient_maps, and before them the tables that give an address another name. A class whose
/// tables are empty takes everybody.
/// </summary>
internal sealed class RecipientTables
{
    // Never in a table, and always there: the notices that this server itself writes and takes.
    private readonly string[] _alwaysKnown;
    private readonly LookupTableList _renamed;
    private readonly LookupTableList _renamedSenders;
    private readonly Dictionary<DomainClass, (LookupTableList Tables, string Where)> _byClass;
    private readonly Dictionary<DomainClass, int> _codes;
    private readonly LookupKeys _keys;
    private readonly bool _namesTable;

    public RecipientTables(ParameterView parameters, TableSet tables, AddressResolver resolver, PolicySettings settings)
    {
        _alwaysKnown = ["postmaster", "mailer-daemon", parameters.Get(MailParameters.DoubleBounceSender)];
        LookupTableList Open(params TableListParameter[] lists) => tables.OpenList([.. lists.SelectMany(parameters.Get)]);
        _renamed = Open(MailParameters.RecipientCanonicalMaps, CanonicalParameters.Maps, VirtualParameters.AliasMaps);
        _renamedSenders = Open(MailParameters.SenderCanonicalMaps);
        _byClass = new()
        {
            [DomainClass.Local] = (OpenLocal(parameters, tables), " in local recipient table"),
            [DomainClass.VirtualMailbox] = (Open(VirtualParameters.MailboxMaps), " in virtual mailbox table"),
            [DomainClass.Relay] = (Open(RelayParameters.RecipientMaps), " in relay recipient table"),
        };
        _codes = new()
        {
            [DomainClass.Local] = settings.Code(MailParameters.UnknownLocalRecipientRejectCode),
            [DomainClass.VirtualMailbox] = settings.Code(MailParameters.UnknownVirtualMailboxRejectCode),
            [DomainClass.VirtualAlias] = settings.Code(MailParameters.UnknownVirtualAliasRejectCode),
            [DomainClass.Relay] = settings.Code(MailParameters.UnknownRelayRecipientRejectCode),
        };
        _keys = new LookupKeys { RecipientDelimiter = parameters.Get(MailParameters.RecipientDelimiter), IsLocalDomain = resolver.IsLocalDomainOrOrigin };
        _namesTable = parameters.Get(MailParameters.ShowUserUnknownTableName);
    }

    /// <summary>Rejects an address of ours that nobody has. Once per check: an explicit restriction makes the implicit one at the end needless.</summary>
    public async ValueTask<RestrictionOutcome> CheckAsync(Evaluation evaluation, AddressSide side, MailAddress address)
    {
        if (evaluation.Settings.SkipsUnknownRecipientChecks || !MarkChecked(evaluation, side)) return RestrictionOutcome.Dunno;
        Resolution resolution = await evaluation.ResolveAsync(address).ConfigureAwait(false);
        string name = address.ToString();
        if (resolution.Failure is { Status.IsTransient: true } failure) return evaluation.LookupFailure(name, failure.Cause);
        IReadOnlyList<LookupKey> keys = _keys.ForRewriting(resolution.Recipient);
        LookupMatch renamed = await _renamed.FindFirstAsync(keys, evaluation.CancellationToken).ConfigureAwait(false);
        if (side == AddressSide.Sender && renamed is { IsFound: false, IsError: false })
            renamed = await _renamedSenders.FindFirstAsync(keys, evaluation.CancellationToken).ConfigureAwait(false);
        if (renamed.IsError) return evaluation.LookupFailure(name, renamed.Result.Value);
        if (renamed.IsFound) return Known(evaluation, renamed);
        if (resolution.Transport is "error" or "retry") return Undeliverable(evaluation, side, name, resolution);
        return await CheckClassAsync(evaluation, side, name, resolution, keys).ConfigureAwait(false);
    }

    private static bool MarkChecked(Evaluation evaluation, AddressSide side)
    {
        DeferralState state = evaluation.Session.State;
        bool isChecked = side == AddressSide.Sender ? state.IsSenderListChecked : state.IsRecipientListChecked;
        if (isChecked) return false;
        if (evaluation.State.IsWarningOnly) return true; // a warning now, and the real check later
        if (side == AddressSide.Sender) state.IsSenderListChecked = true;
        else state.IsRecipientListChecked = true;
        return true;
    }

    private async ValueTask<RestrictionOutcome> CheckClassAsync(
        Evaluation evaluation, AddressSide side, string name, Resolution resolution, IReadOnlyList<LookupKey> keys)
    {
        if (!_byClass.TryGetValue(resolution.Class, out (LookupTableList Tables, string Where) known) || known.Tables.IsEmpty) return RestrictionOutcome.Dunno;
        if (resolution.Class == DomainClass.Local && _alwaysKnown.Contains(resolution.Recipient.LocalPart, StringComparer.OrdinalIgnoreCase)) return RestrictionOutcome.Dunno;
        LookupMatch match = await known.Tables.FindFirstAsync(keys, evaluation.CancellationToken).ConfigureAwait(false);
        if (match.IsError) return evaluation.LookupFailure(name, match.Result.Value);
        if (match.IsFound) return Known(evaluation, match);
        string why = _namesTable ? "User unknown" + known.Where : "User unknown";
        return evaluation.Reject(_codes[resolution.Class], new EnhancedStatus(5, 1, (ushort)(side == AddressSide.Sender ? 0 : 1)), name, side.ReplyClassOf(), why);
    }

    private RestrictionOutcome Undeliverable(Evaluation evaluation, AddressSide side, string name, Resolution resolution)
    {
        bool isRetry = resolution.Transport == "retry";
        var status = new EnhancedStatus((byte)(isRetry ? 4 : 5), 1, (ushort)(side == AddressSide.Sender ? 0 : 1));
        string why = resolution.Nexthop.TrimStart();
        if (EnhancedStatus.TryParse(why, out EnhancedStatus written, out int length)) (status, why) = (written, why[length..].TrimStart());
        int code = isRetry ? ReplyCode.MailboxBusy : resolution.Class == DomainClass.VirtualAlias ? _codes[DomainClass.VirtualAlias] : ReplyCode.MailboxUnavailable;
        evaluation.State.Matched = $"{resolution.Transport}:{resolution.Nexthop} ({resolution.TransportParameter}, {resolution.TransportPlace})";
        return evaluation.Reject(code, EnhancedStatusMapping.Fit(status, side.ReplyClassOf()), name, side.ReplyClassOf(), why);
    }

    private static RestrictionOutcome Known(Evaluation evaluation, LookupMatch match)
    {
        evaluation.State.Matched = $"{match.Key} in {match.Table!.Name}";
        return RestrictionOutcome.Dunno;
    }

    // $alias_maps stands in local_recipient_maps, and is still in the aliases' own grammar there.
    private static LookupTableList OpenLocal(ParameterView parameters, TableSet tables)
    {
        HashSet<string> aliases = [.. parameters.Get(MailParameters.AliasMaps).Select(static w => w.Text)];
        return new LookupTableList([.. AliasMap.Tables(parameters, LocalParameters.RecipientMaps).Select(word => aliases.Contains(word.Text) ? tables.OpenAlias(word) : tables.Open(word))]);
    }
}
