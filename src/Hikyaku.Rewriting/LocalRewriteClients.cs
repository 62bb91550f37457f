using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>Whose headers may be completed and rewritten (postconf(5) local_header_rewrite_clients).</summary>
public sealed class LocalRewriteClients
{
    private LocalRewriteClients()
    {
    }

    public static LocalRewriteClients Create(
        ParameterView parameters, TableSet tables, MyNetworks myNetworks, LocalAddresses localAddresses, ICollection<Diagnostic> diagnostics)
        => throw new NotImplementedException();

    /// <summary>True when this client's headers are treated as local mail's.</summary>
    public ValueTask<bool> MatchesAsync(string hostName, IPAddress address, string? saslUsername, CancellationToken cancellationToken)
        => throw new NotImplementedException();
}
