using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Tables;

/// <summary>What one look-up may cost, from main.cf and hikyaku.cf. A limit of a further table type is one more property here and one more row.</summary>
public sealed record TableLimits
{
    public static readonly TableLimits Default = new();

    /// <summary>How often pcre may try at one subject before the look-up fails (hikyaku_pcre_match_limit); from 1.</summary>
    public int PcreMatchLimit { get; init; } = 1_000_000;

    /// <summary>How deep pcre may backtrack (hikyaku_pcre_depth_limit); from 1.</summary>
    public int PcreDepthLimit { get; init; } = 100_000;

    /// <summary>How large a regexp expression may become when its repetitions are written out (hikyaku_regexp_size_limit); from 1.</summary>
    public int RegexpSizeLimit { get; init; } = 50_000;

    /// <summary>How long one look-up may take that asks a server or a database file, waiting included (hikyaku_table_timeout).</summary>
    public TimeSpan LookupTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many connections one table holds to its servers at most (hikyaku_table_connection_limit); from 1.</summary>
    public int MaximumConnections { get; init; } = 10;

    public static TableLimits From(ParameterView main) => new()
    {
        PcreMatchLimit = (int)main.Get(HikyakuParameters.PcreMatchLimit),
        PcreDepthLimit = (int)main.Get(HikyakuParameters.PcreDepthLimit),
        RegexpSizeLimit = (int)main.Get(HikyakuParameters.RegexpSizeLimit),
        LookupTimeout = main.Get(HikyakuParameters.TableTimeout),
        MaximumConnections = (int)main.Get(HikyakuParameters.TableConnectionLimit),
    };
}
