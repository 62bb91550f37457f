using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>
/// Who counts as one of us by address: mynetworks as written, or computed from mynetworks_style and the interfaces (postconf(5) mynetworks).
/// </summary>
public sealed class MyNetworks
{
    private MyNetworks()
    {
    }

    public static MyNetworks Create(
        ParameterView parameters, TableSet tables, IInterfaceAddresses interfaces, ICollection<Diagnostic> diagnostics) => throw new NotImplementedException();

    /// <summary>The words in effect: mynetworks' own, or those computed from mynetworks_style (<c>127.0.0.0/8 192.0.2.0/24 [::1]/128</c>).</summary>
    public IReadOnlyList<ListWord> Words => throw new NotImplementedException();

    /// <summary>True when nobody wrote mynetworks and the style computed it.</summary>
    public bool IsComputed => throw new NotImplementedException();

    public ValueTask<LookupResult> MatchAsync(string hostName, IPAddress address, CancellationToken cancellationToken) => throw new NotImplementedException();
}
