using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Tls.Client;

/// <summary>TLS of one smtp(8) service: which policy a destination has, and the handshakes. Thread-safe; one per service and snapshot.</summary>
public sealed class ClientTls
{
    private readonly ClientTlsSettings _settings;
    private readonly Lazy<TrustAnchors> _anchors;

    public ClientTls(ClientTlsSettings settings, Func<string, Stream>? openFile = null)
    {
        _settings = settings;
        // A folder holds some 150 files; a service that never speaks TLS doesn't read them.
        _anchors = new(() => TrustAnchors.Load(settings.AuthorityFile, settings.AuthorityFolder, openFile ?? PemFile.OpenDirectly));
    }

    /// <summary>The policy of a destination: from smtp_tls_policy_maps, else the service's own.</summary>
    /// <param name="nexthop">As written in the configuration, brackets and port included; a domain's parents are looked up as <c>.parent</c>.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public ValueTask<ClientTlsPolicy> FindPolicyAsync(string nexthop, CancellationToken cancellationToken)
        => _settings.PolicyMaps.IsEmpty ? ValueTask.FromResult(_settings.Default) : LookupPolicyAsync(nexthop, cancellationToken);

    /// <summary>One handshake's options and verdict.</summary>
    /// <param name="policy">Of the destination; without a fault and not none.</param>
    /// <param name="nexthopDomain">Domain or host of the nexthop, without port; brackets don't matter.</param>
    /// <param name="host">The host that is connected to.</param>
    public ClientTlsHandshake CreateHandshake(ClientTlsPolicy policy, string nexthopDomain, string host) => new(policy, nexthopDomain, host, _anchors.Value);

    /// <summary>What is wrong with smtp_tls_CAfile and smtp_tls_CApath; reads them.</summary>
    public IEnumerable<Diagnostic> CheckAuthorities(SourcePlace place) => _anchors.Value.Faults.Select(fault => new Diagnostic
    {
        Code = TlsDiagnostics.BadAuthorities,
        Severity = DiagnosticSeverity.Warning,
        Place = place,
        Message = $"certification authorities: {fault}",
        Fix = "name a file with certificates in PEM in smtp_tls_CAfile, or a folder of such files in smtp_tls_CApath",
    });

    private async ValueTask<ClientTlsPolicy> LookupPolicyAsync(string nexthop, CancellationToken cancellationToken)
    {
        var keys = new List<LookupKey> { new(nexthop) };
        if (!nexthop.StartsWith('[') && !nexthop.Contains(':', StringComparison.Ordinal))
            for (int dot = nexthop.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = nexthop.IndexOf('.', dot + 1))
                keys.Add(new LookupKey(nexthop[dot..], IsPartial: true));
        LookupMatch match = await _settings.PolicyMaps.FindFirstAsync(keys, cancellationToken).ConfigureAwait(false);
        if (match.IsError) return ClientTlsPolicyReader.Faulty($"TLS policy lookup error for {nexthop}: {match.Result.Value}");
        if (!match.IsFound) return _settings.Default;
        ClientTlsPolicy policy = ClientTlsPolicyReader.Read(match.Result.Value, _settings);
        return policy.Fault.Length == 0 ? policy : policy with { Fault = $"{policy.Fault} ({match.Table!.Name}, key {match.Key})" };
    }
}
