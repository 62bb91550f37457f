using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Rewriting;

/// <summary>
/// Who counts as one of us by address: mynetworks as written, or computed from mynetworks_style and the interfaces (postconf(5) mynetworks).
/// </summary>
public sealed class MyNetworks
{
    private readonly NetworkMatchList _list;

    private MyNetworks(NetworkMatchList list, bool isComputed, string style)
    {
        _list = list;
        IsComputed = isComputed;
        Style = style;
    }

    public static MyNetworks Create(ParameterView parameters, TableSet tables)
    {
        bool parentsMatch = parameters.Get(MailParameters.ParentDomainMatchesSubdomains)
            .Any(static w => w.Text.Equals(MailParameters.Mynetworks.Name, StringComparison.OrdinalIgnoreCase));
        var list = new NetworkMatchList(parameters.Get(MailParameters.Mynetworks), tables, MailParameters.Mynetworks.Name, parentsMatch);
        string style = string.Join(' ', parameters.Get(MailParameters.MynetworksStyle).Select(static w => w.Text));
        return new MyNetworks(list, !parameters.IsSet(MailParameters.Mynetworks), style);
    }

    /// <summary>The words in effect: mynetworks' own, or those computed from mynetworks_style (<c>127.0.0.0/8 192.0.2.0/24 [::1]/128</c>).</summary>
    public IEnumerable<ListWord> Words => _list.Words;

    /// <summary>True when nobody wrote mynetworks, and <see cref="Style"/> computed it.</summary>
    public bool IsComputed { get; }

    /// <summary>mynetworks_style: <c>host</c>, <c>subnet</c> or <c>class</c>. Without effect when mynetworks is written.</summary>
    public string Style { get; }

    /// <summary>Is this client one of us, and by which word?</summary>
    public ValueTask<MatchResult> MatchAsync(string hostName, IPAddress address, CancellationToken cancellationToken)
        => _list.MatchAsync(hostName, address, cancellationToken);
}
