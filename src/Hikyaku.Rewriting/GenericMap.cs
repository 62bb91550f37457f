using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>
/// Rewrites addresses of mail that leaves this machine (generic(5), postconf(5) smtp_generic_maps): local addresses that make no sense outside become those of the provider.
/// </summary>
public sealed class GenericMap
{
    private readonly LookupTableList _tables;
    private readonly LookupKeys _keys;
    private readonly OriginCompletion _completion;
    private readonly string _delimiters;
    private readonly bool _propagatesExtension;

    private GenericMap(LookupTableList tables, LookupKeys keys, OriginCompletion completion, bool propagatesExtension)
    {
        _tables = tables;
        _keys = keys;
        _completion = completion;
        _delimiters = keys.RecipientDelimiter;
        _propagatesExtension = propagatesExtension;
    }

    /// <param name="parameters">The smtp service's view.</param>
    /// <param name="tables">The snapshot's tables.</param>
    /// <param name="tableWords">The value of smtp_generic_maps or lmtp_generic_maps.</param>
    /// <param name="resolver">Knows which domains are this machine's own: their bare user names are keys too.</param>
    public static GenericMap Create(ParameterView parameters, TableSet tables, IReadOnlyList<ListWord> tableWords, AddressResolver resolver)
    {
        var keys = new LookupKeys
        {
            RecipientDelimiter = parameters.Get(MailParameters.RecipientDelimiter),
            IsLocalDomain = resolver.IsLocalDomainOrOrigin,
        };
        bool propagates = parameters.Get(MailParameters.PropagateUnmatchedExtensions).Any(static w => w.Text.Equals("generic", StringComparison.OrdinalIgnoreCase));
        return new GenericMap(tables.OpenList(tableWords), keys, OriginCompletion.Create(parameters), propagates);
    }

    /// <summary>No tables: nothing is ever rewritten, and headers need not be looked at.</summary>
    public bool IsEmpty => _tables.IsEmpty;

    /// <summary>The rewritten address; the same one when no table has it. The null sender is never rewritten.</summary>
    public async ValueTask<RewriteResult> RewriteAsync(MailAddress address, CancellationToken cancellationToken)
    {
        if (IsEmpty || address.IsNull) return new RewriteResult(address, IsRewritten: false);
        LookupMatch match = await _tables.FindFirstAsync(_keys.ForRewriting(address), cancellationToken).ConfigureAwait(false);
        if (match.IsError) return new RewriteResult(address, IsRewritten: false, match.Result.Place, match.Result.Value);
        if (!match.IsFound) return new RewriteResult(address, IsRewritten: false);
        return new RewriteResult(Apply(address, match), IsRewritten: true, match.Result.Place);
    }

    // @domain on the right keeps the local part (generic(5)); a name without a domain gets ours, as every rewritten address does.
    private MailAddress Apply(MailAddress address, LookupMatch match)
    {
        MailAddress target = AliasTargets.Parse(match.Result.Value, out _) is [{ Kind: AliasTargetKind.Address } only, ..]
            ? only.Address
            : MailAddress.FromInternalForm(match.Result.Value.Trim());
        if (target.LocalPart.Length == 0) return target with { LocalPart = address.LocalPart };
        int extension = _propagatesExtension ? AddressExtension.IndexOf(address.LocalPart, _delimiters) : -1;
        bool isWholeKey = match.Key.StartsWith(address.LocalPart, StringComparison.OrdinalIgnoreCase);
        if (extension >= 0 && !isWholeKey && !match.Key.StartsWith('@')) target = target with { LocalPart = target.LocalPart + address.LocalPart[extension..] };
        return _completion.Complete(target);
    }
}
