using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>alias_maps: what a local name stands for (aliases(5)). One step; recursion, and its limits, are the local agent's.</summary>
public sealed class AliasMap
{
    private readonly LookupTableList _tables;

    private AliasMap(LookupTableList tables) => _tables = tables;

    public static AliasMap Create(ParameterView parameters, TableSet tables)
        => new(tables.OpenAliasList(Tables(parameters, MailParameters.AliasMaps)));

    /// <summary>
    /// The tables of alias_maps, or of a list that holds it. The built-in default names a NIS map too: on a machine without a NIS domain Postfix finds nothing in it, and neither do we;
    /// one that somebody wrote stays, and is told as what a later chapter brings.
    /// </summary>
    public static IReadOnlyList<ListWord> Tables(ParameterView parameters, TableListParameter list)
        => [.. parameters.Get(list).Where(static w => !w.Place.IsBuiltIn || !w.Text.StartsWith("nis:", StringComparison.Ordinal))];

    /// <summary>Looks up one local name, unquoted; tables fold its case. A name with a <c>/</c> is never looked up: it could be taken for a file.</summary>
    public async ValueTask<AliasResult> LookupAsync(string localName, CancellationToken cancellationToken)
    {
        if (localName.Length == 0 || localName.Contains('/', StringComparison.Ordinal)) return AliasResult.NotFound;
        LookupMatch match = await _tables.FindAsync(localName, cancellationToken).ConfigureAwait(false);
        if (match.IsError) return new AliasResult(LookupStatus.Error, [], match.Result.Place, match.Result.Value);
        if (!match.IsFound) return AliasResult.NotFound;
        IReadOnlyList<AliasTarget> targets = AliasTargets.Parse(match.Result.Value, out string? fault);
        return new AliasResult(LookupStatus.Found, targets, match.Result.Place, fault);
    }
}
