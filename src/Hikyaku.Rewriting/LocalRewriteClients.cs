using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Rewriting;

/// <summary>Whose headers may be completed and rewritten (postconf(5) local_header_rewrite_clients). The first word that says yes decides.</summary>
public sealed class LocalRewriteClients
{
    private const string CheckAddressMap = "check_address_map";

    private readonly record struct Test(TestKind Kind, LookupTable? Table = null);

    private enum TestKind
    {
        InetInterfaces,
        MyNetworks,
        SaslAuthenticated,
        AddressMap,
    }

    private readonly List<Test> _tests = [];
    private readonly MyNetworks _myNetworks;
    private readonly LocalAddresses _localAddresses;

    private LocalRewriteClients(MyNetworks myNetworks, LocalAddresses localAddresses)
    {
        _myNetworks = myNetworks;
        _localAddresses = localAddresses;
    }

    public static LocalRewriteClients Create(
        ParameterView parameters, TableSet tables, MyNetworks myNetworks, LocalAddresses localAddresses, ICollection<Diagnostic> diagnostics)
    {
        var clients = new LocalRewriteClients(myNetworks, localAddresses);
        foreach (ListWord word in parameters.Get(LocalParameters.HeaderRewriteClients))
            if (ToTest(word, tables) is { } test) clients._tests.Add(test);
            else if (!word.Text.Equals(CheckAddressMap, StringComparison.OrdinalIgnoreCase)) Report(word, diagnostics);
        return clients;
    }

    /// <summary>True when this client's headers are treated as local mail's; null when a table that had to be asked could not answer (451 4.3.0).</summary>
    public async ValueTask<bool?> MatchesAsync(string hostName, IPAddress address, string? saslUsername, CancellationToken cancellationToken)
    {
        foreach (Test test in _tests)
        {
            bool? matches = await MatchesAsync(test, hostName, address, saslUsername, cancellationToken).ConfigureAwait(false);
            if (matches is not false) return matches;
        }
        return false;
    }

    private async ValueTask<bool?> MatchesAsync(Test test, string hostName, IPAddress address, string? saslUsername, CancellationToken cancellationToken)
    {
        switch (test.Kind)
        {
            case TestKind.InetInterfaces:
                return _localAddresses.IsOwn(address);
            case TestKind.SaslAuthenticated:
                return !string.IsNullOrEmpty(saslUsername);
            case TestKind.MyNetworks:
                MatchResult network = await _myNetworks.MatchAsync(hostName, address, cancellationToken).ConfigureAwait(false);
                return network.IsError ? null : network.IsMatch;
            default:
                LookupResult found = await test.Table!.LookupAsync(address.ToString(), cancellationToken).ConfigureAwait(false);
                return found.Status == LookupStatus.Error ? null : found.IsFound;
        }
    }

    private static Test? ToTest(ListWord word, TableSet tables) => word.Text.ToLowerInvariant() switch
    {
        "permit_inet_interfaces" => new Test(TestKind.InetInterfaces),
        "permit_mynetworks" => new Test(TestKind.MyNetworks),
        "permit_sasl_authenticated" => new Test(TestKind.SaslAuthenticated),
        _ when word.Text.Contains(':', StringComparison.Ordinal) => new Test(TestKind.AddressMap, tables.Open(word)),
        _ => null,
    };

    private static void Report(ListWord word, ICollection<Diagnostic> diagnostics)
    {
        bool isLater = word.Text.StartsWith("permit_tls_", StringComparison.OrdinalIgnoreCase);
        diagnostics.Add(new Diagnostic
        {
            Code = isLater ? RewritingDiagnostics.NotSupportedYet : RewritingDiagnostics.UnknownRewriteClient,
            Severity = DiagnosticSeverity.Warning,
            Message = isLater
                ? $"local_header_rewrite_clients: {word.Text} is not supported yet (chapter 4); it matches nobody"
                : $"parameter local_header_rewrite_clients: invalid request: {word.Text}",
            Place = word.Place,
            SpanLength = word.Text.Length,
            Fix = isLater ? null : "Use permit_inet_interfaces, permit_mynetworks, permit_sasl_authenticated or check_address_map type:table.",
        });
    }
}
