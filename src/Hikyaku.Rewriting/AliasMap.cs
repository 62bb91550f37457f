using Hikyaku.Configuration;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>alias_maps: what a local name stands for (aliases(5)). One step; recursion, and its limits, are the local agent's.</summary>
public sealed class AliasMap
{
    private AliasMap()
    {
    }

    public static AliasMap Create(ParameterView parameters, TableSet tables) => throw new NotImplementedException();

    /// <summary>Looks up one local name (folded to lower case, unquoted). Names that could be a path or a command's option are never looked up.</summary>
    public ValueTask<AliasResult> LookupAsync(string localName, CancellationToken cancellationToken) => throw new NotImplementedException();
}
