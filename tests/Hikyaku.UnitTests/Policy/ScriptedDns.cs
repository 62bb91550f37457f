using System.Net;
using System.Net.Sockets;
using Hikyaku.Dns;
using Hikyaku.Mail;

namespace Hikyaku.UnitTests.Policy;

/// <summary>Answers from a list; a name that isn't in it doesn't exist.</summary>
internal sealed class ScriptedDns : IDnsResolver
{
    private readonly Dictionary<string, string> _answers = new(StringComparer.OrdinalIgnoreCase);

    public int Questions { get; private set; }

    /// <param name="name">The name.</param>
    /// <param name="answer"><c>mx HOST</c>, <c>nullmx</c>, <c>a ADDRESS</c>, <c>nodata</c>, <c>temp</c>, <c>malformed</c>.</param>
    public void Add(string name, string answer) => _answers[name] = answer;

    public ValueTask<DnsAnswer<MxRecord>> ResolveMxAsync(string domain, CancellationToken cancellationToken)
    {
        string answer = Find(domain);
        if (answer == "nullmx") return Found(new MxRecord(0, ""));
        return answer.StartsWith("mx ", StringComparison.Ordinal) ? Found(new MxRecord(10, answer[3..])) : NotFound<MxRecord>(answer);
    }

    public ValueTask<DnsAnswer<IPAddress>> ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
    {
        string answer = Find(host);
        return answer.StartsWith("a ", StringComparison.Ordinal) && StrictIPAddress.TryParse(answer.AsSpan(2), out IPAddress address)
            ? Found(address)
            : NotFound<IPAddress>(answer);
    }

    public ValueTask<DnsAnswer<string>> ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken) => NotFound<string>("none");

    private string Find(string name)
    {
        Questions++;
        return _answers.GetValueOrDefault(name, "none");
    }

    private static ValueTask<DnsAnswer<T>> Found<T>(T record) => ValueTask.FromResult(new DnsAnswer<T>(DnsStatus.Found, [record]));

    private static ValueTask<DnsAnswer<T>> NotFound<T>(string answer) => ValueTask.FromResult(new DnsAnswer<T>(
        answer switch
        {
            "none" => DnsStatus.NoSuchDomain,
            "temp" => DnsStatus.TemporaryFailure,
            "malformed" => DnsStatus.Malformed,
            _ => DnsStatus.NoData,
        }, []));
}
