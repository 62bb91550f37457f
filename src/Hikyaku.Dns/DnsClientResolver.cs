using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace Hikyaku.Dns;

/// <summary>
/// The resolver over the DnsClient library. It trusts the AD bit of its servers, follows no search list, and keeps answers for their TTL up to a limit.
/// Address literals, with or without brackets, and localhost (RFC 6761 section 6.3) are answered without a question.
/// </summary>
public sealed class DnsClientResolver : IDnsResolver
{
    private const string ResolvConf = "/etc/resolv.conf";
    private const int EdnsBufferBytes = 1232; // fits every path without fragments (DNS flag day 2020)

    private readonly LookupClient _client;
    private readonly DnsSettings _settings;
    private readonly DnsAnswerCache<MxRecord> _mx;
    private readonly DnsAnswerCache<IPAddress> _ipv4;
    private readonly DnsAnswerCache<IPAddress> _ipv6;
    private readonly DnsAnswerCache<string> _names;
    private readonly DnsAnswerCache<string> _nameServers;
    private readonly DnsAnswerCache<string> _texts;

    public DnsClientResolver(DnsSettings settings, TimeProvider? time = null)
    {
        _settings = settings;
        time ??= TimeProvider.System;
        _mx = new(settings.CacheCapacity, time);
        _ipv4 = new(settings.CacheCapacity, time);
        _ipv6 = new(settings.CacheCapacity, time);
        _names = new(settings.CacheCapacity, time);
        _nameServers = new(settings.CacheCapacity, time);
        _texts = new(settings.CacheCapacity, time);
        IReadOnlyList<IPEndPoint> servers = settings.Servers.Count > 0 ? settings.Servers : SystemServers();
        _client = new LookupClient(new LookupClientOptions([.. servers])
        {
            Timeout = settings.Timeout,
            Retries = settings.Retries,
            UseCache = false, // its entries know no test clock and no limit
            UseRandomNameServer = false,
            ContinueOnEmptyResponse = false,
            ThrowDnsErrors = false,
            EnableAuditTrail = false,
            AutoResolveNameServers = false,
            RequestDnsSecRecords = settings.RequestDnssec,
            ExtendedDnsBufferSize = EdnsBufferBytes,
        });
    }

    public async ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken)
    {
        DnsAnswer<MxRecord> answer = await AskAsync(_mx, domain, QueryType.MX, ReadMx, cancellationToken).ConfigureAwait(false);
        return answer.Records.Count < 2 ? answer : answer with { Records = MxOrder.Shuffle(answer.Records) };
    }

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
        => WithoutQuestion(host, family) is { } known ? ValueTask.FromResult(known)
            : family == AddressFamily.InterNetwork ? AskAsync(_ipv4, host, QueryType.A, ReadAddress, cancellationToken)
            : family == AddressFamily.InterNetworkV6 ? AskAsync(_ipv6, host, QueryType.AAAA, ReadAddress, cancellationToken)
            : ResolveBothAsync(host, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken)
        => AskAsync(_names, DnsNames.Reverse(address), QueryType.PTR, ReadName, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveNameServersAsync(string domain, CancellationToken cancellationToken)
        => AskAsync(_nameServers, domain, QueryType.NS, ReadNameServer, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveTextsAsync(string name, CancellationToken cancellationToken)
        => AskAsync(_texts, name, QueryType.TXT, ReadText, cancellationToken);

    private async ValueTask<DnsAnswer<IPAddress>> ResolveBothAsync(string host, CancellationToken cancellationToken)
    {
        Task<DnsAnswer<IPAddress>> asked6 = AskAsync(_ipv6, host, QueryType.AAAA, ReadAddress, cancellationToken).AsTask();
        DnsAnswer<IPAddress> ipv4 = await AskAsync(_ipv4, host, QueryType.A, ReadAddress, cancellationToken).ConfigureAwait(false);
        return DnsAnswers.Combine(ipv4, await asked6.ConfigureAwait(false));
    }

    private async ValueTask<DnsAnswer<T>> AskAsync<T>(
        DnsAnswerCache<T> cache, string name, QueryType type, Func<DnsResourceRecord, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!DnsNames.TryNormalize(name, out string question)) return DnsAnswers.Failed<T>(DnsStatus.Malformed, DnsCause.MalformedName);
        if (cache.Find(question) is { } kept) return kept;
        IDnsQueryResponse response;
        try
        {
            response = await _client.QueryAsync(question, type, QueryClass.IN, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return DnsAnswers.FromException<T>(e); // the boundary: the library throws for time-outs, sockets and unreadable packets alike
        }
        DnsAnswer<T> answer = DnsAnswers.From(response, read, out TimeSpan ttl);
        if (answer.IsFound) cache.Keep(question, answer, ttl < _settings.LongestTtl ? ttl : _settings.LongestTtl);
        else if (answer.Status is DnsStatus.NoData or DnsStatus.NoSuchDomain) cache.Keep(question, answer, _settings.NegativeTtl);
        return answer;
    }

    private static DnsAnswer<IPAddress>? WithoutQuestion(string host, AddressFamily family)
    {
        if (AddressLiteral.TryRead(host, out IPAddress address)) return DnsAnswers.OfFamily([address], family);
        string name = host.EndsWith('.') ? host[..^1] : host;
        bool isLocal = name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return isLocal ? DnsAnswers.OfFamily([IPAddress.Loopback, IPAddress.IPv6Loopback], family) : null;
    }

    private static MxRecord? ReadMx(DnsResourceRecord record)
    {
        if (record is not DnsClient.Protocol.MxRecord mx) return null;
        if (mx.Exchange.Value == ".") return new MxRecord(mx.Preference, "");
        return DnsNames.TryNormalize(mx.Exchange.Value, out string exchange) ? new MxRecord(mx.Preference, exchange) : null;
    }

    private static IPAddress? ReadAddress(DnsResourceRecord record) => (record as AddressRecord)?.Address;

    // What can't be a host name is no answer: it would end in logs and tables.
    private static string? ReadName(DnsResourceRecord record)
        => record is PtrRecord pointer && DnsNames.TryNormalize(pointer.PtrDomainName.Value, out string name) ? name : null;

    private static string? ReadNameServer(DnsResourceRecord record)
        => record is NsRecord server && DnsNames.TryNormalize(server.NSDName.Value, out string name) ? name : null;

    private static string? ReadText(DnsResourceRecord record)
        => record is TxtRecord text ? string.Concat(string.Concat(text.Text).Select(static c => c is >= ' ' and <= '~' ? c : ' ')) : null;

    private static IReadOnlyList<IPEndPoint> SystemServers()
    {
        try
        {
            return DnsSettings.ReadResolvConf(File.ReadLines(ResolvConf));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DnsSettings.ReadResolvConf([]);
        }
    }
}
