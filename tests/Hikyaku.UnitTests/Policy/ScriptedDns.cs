using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;
using Hikyaku.Mail;

namespace Hikyaku.UnitTests.Policy;

/// <summary>Answers from a list; a name that isn't in it doesn't exist.</summary>
internal sealed class ScriptedDns : IDnsResolver
{
    private readonly Dictionary<string, List<string>> _records = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly TaskCompletionSource _enoughAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Questions => _asked.Count;

    /// <summary>The names asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>More than 0: nobody gets an answer before so many questions were asked.</summary>
    public int HoldsUntil { get; set; }

    /// <param name="name">The name.</param>
    /// <param name="answer">A record, one more each time: <c>mx HOST [PREFERENCE]</c>, <c>a ADDRESS</c>, <c>ns HOST</c>, <c>txt TEXT</c>; or for every type: <c>nullmx</c>, <c>nodata</c>, <c>temp</c>,
    /// <c>malformed</c>, which replaces what there was.</param>
    public void Add(string name, string answer)
    {
        if (!answer.Contains(' ', StringComparison.Ordinal)) _records.Remove(name);
        if (!_records.TryGetValue(name, out List<string>? records)) _records.Add(name, records = []);
        records.Add(answer);
    }

    public ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken) => AskAsync(domain, "mx", static text =>
    {
        string[] words = text.Split(' ');
        return words[0] == "." ? new MxRecord(0, "") : new MxRecord(words.Length > 1 ? int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) : 10, words[0]);
    }, cancellationToken);

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
        => AskAsync(host, "a", static text => StrictIPAddress.TryParse(text, out IPAddress address) ? address : IPAddress.None, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken) => AskAsync(address.ToString(), "ptr", static text => text, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveNameServersAsync(string domain, CancellationToken cancellationToken) => AskAsync(domain, "ns", static text => text, cancellationToken);

    public ValueTask<DnsAnswer<string>> ResolveTextsAsync(string name, CancellationToken cancellationToken) => AskAsync(name, "txt", static text => text, cancellationToken);

    private async ValueTask<DnsAnswer<T>> AskAsync<T>(string name, string type, Func<string, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue(name);
        if (_asked.Count >= HoldsUntil) _enoughAsked.TrySetResult();
        if (HoldsUntil > 0) await _enoughAsked.Task;
        if (!_records.TryGetValue(name, out List<string>? records)) return new DnsAnswer<T>(DnsStatus.NoSuchDomain, [], Cause: DnsCause.NoSuchDomain);
        if (records is ["nullmx"]) records = ["mx ."];
        T[] found = [.. records.Where(r => r.StartsWith(type + ' ', StringComparison.Ordinal)).Select(r => read(r[(type.Length + 1)..]))];
        if (found.Length > 0) return new DnsAnswer<T>(DnsStatus.Found, found);
        return records[0] switch
        {
            "temp" => new DnsAnswer<T>(DnsStatus.TemporaryFailure, [], Cause: DnsCause.TryAgain),
            "malformed" => new DnsAnswer<T>(DnsStatus.Malformed, [], Cause: DnsCause.MalformedAnswer),
            _ => new DnsAnswer<T>(DnsStatus.NoData, [], Cause: DnsCause.NoData),
        };
    }
}
