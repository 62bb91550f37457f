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

    /// <summary>How many bytes the repetitions of one pcre: table may take (hikyaku_pcre_size_limit); from 1.</summary>
    public int PcreSizeLimit { get; init; } = 4_194_304;

    /// <summary>How many positions the repetitions and choices of one regexp: table may take (hikyaku_regexp_size_limit); from 1.</summary>
    public int RegexpSizeLimit { get; init; } = 250_000;

    /// <summary>How long one look-up may take that asks a server or a database file, waiting included (hikyaku_table_timeout).</summary>
    public TimeSpan LookupTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many connections one table holds to its servers at most (hikyaku_table_connection_limit); from 1.</summary>
    public int MaximumConnections { get; init; } = 10;

    /// <summary>How long one look-up in a tcp: or socketmap: table may take, waiting included (hikyaku_socket_table_timeout): Postfix's time limit.</summary>
    public TimeSpan SocketTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>A connection to a tcp: or socketmap: server is closed when nobody used it for this long (hikyaku_socket_table_idle_time).</summary>
    public TimeSpan SocketIdleTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection to a tcp: or socketmap: server is not used for longer than this (hikyaku_socket_table_reuse_time).</summary>
    public TimeSpan SocketReuseTime { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How many bytes a line of a tcp: server may have, LF included (hikyaku_tcp_table_reply_size_limit); from 1.</summary>
    public int TcpReplySizeLimit { get; init; } = 4096;

    /// <summary>How many bytes an answer of a socketmap: server may have (socketmap_max_reply_size); from 1.</summary>
    public int SocketmapMaximumReply { get; init; } = 100_000;

    /// <summary>How many bytes a key may have that a socketmap: server is asked for (socketmap_max_query_size); from 1.</summary>
    public int SocketmapMaximumQuery { get; init; } = 10_000;

    public static TableLimits From(ParameterView main) => new()
    {
        PcreMatchLimit = (int)main.Get(HikyakuParameters.PcreMatchLimit),
        PcreDepthLimit = (int)main.Get(HikyakuParameters.PcreDepthLimit),
        PcreSizeLimit = (int)main.Get(HikyakuParameters.PcreSizeLimit),
        RegexpSizeLimit = (int)main.Get(HikyakuParameters.RegexpSizeLimit),
        LookupTimeout = main.Get(HikyakuParameters.TableTimeout),
        MaximumConnections = (int)main.Get(HikyakuParameters.TableConnectionLimit),
        SocketTimeout = main.Get(HikyakuParameters.SocketTableTimeout),
        SocketIdleTime = main.Get(HikyakuParameters.SocketTableIdleTime),
        SocketReuseTime = main.Get(HikyakuParameters.SocketTableReuseTime),
        TcpReplySizeLimit = (int)main.Get(HikyakuParameters.TcpTableReplySizeLimit),
        SocketmapMaximumReply = (int)main.Get(MailParameters.SocketmapMaxReplySize),
        SocketmapMaximumQuery = (int)main.Get(MailParameters.SocketmapMaxQuerySize),
    };
}
