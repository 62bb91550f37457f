using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

/// <summary>A configured machine of the test's making: mail.local.example, loopback and 192.0.2.10/24.</summary>
internal sealed class Site : IDisposable
{
    public const string Main = """
        myhostname = mail.local.example
        mydomain = local.example
        myorigin = $mydomain
        mydestination = $myhostname, $mydomain, localhost
        relay_domains = relay.example
        compatibility_level = 3.12

        """;

    public Site(string mainCf, params string[] overrides)
    {
        Parameters = ParameterView.Parse(Main + mainCf, Host, overrides);
        Addresses = LocalAddresses.Create(Parameters, Host, Diagnostics);
        Networks = MyNetworks.Create(Parameters, Tables);
        Resolver = AddressResolver.Create(Parameters, Tables, Addresses, Diagnostics);
    }

    public static HostFacts Host { get; } = new(
        static () => "mail.local.example",
        static () =>
        [
            new IPNetworkAddress(IPAddress.Loopback, 8),
            new IPNetworkAddress(IPAddress.IPv6Loopback, 128),
            new IPNetworkAddress(new IPAddress([192, 0, 2, 10]), 24),
        ],
        static name => name == "proxy.local.example" ? [new IPAddress([198, 51, 100, 5])] : []);

    public List<Diagnostic> Diagnostics { get; } = [];

    public TableSet Tables { get; } = new();

    public ParameterView Parameters { get; }

    public LocalAddresses Addresses { get; }

    public MyNetworks Networks { get; }

    public AddressResolver Resolver { get; }

    public async Task<Resolution> Resolve(string internalForm)
        => await Resolver.ResolveAsync(MailAddress.Null, MailAddress.FromInternalForm(internalForm), TestContext.Current.CancellationToken);

    public async Task<string> Route(string internalForm)
    {
        Resolution r = await Resolve(internalForm);
        return r.Failure is { } failure
            ? $"{failure.Status} {failure.Text} <{r.Recipient.ToInternalForm()}>"
            : $"{r.Class} {r.Transport}:{r.Nexthop} <{r.Recipient.ToInternalForm()}>{(r.HasRoutingOperators ? " routed" : "")}";
    }

    public void Dispose() => Tables.Dispose();
}
