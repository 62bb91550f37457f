using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Hikyaku.UnitTests.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

/// <summary>One compiled service and one pretended session.</summary>
internal sealed class PolicyBench : IDisposable
{
    public const string Main = """
        myhostname = mail.local.example
        mydomain = local.example
        mydestination = $myhostname, $mydomain
        relay_domains = relay.example
        mynetworks = 127.0.0.0/8, 10.0.0.0/8, [::1]/128
        local_recipient_maps =

        """;

    private const string Restrictions = """
        compatibility_level = 3.12
        smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination

        """;

    public PolicyBench(string mainCf, bool atLevelZero = false, TimeProvider? clock = null)
    {
        Parameters = ParameterView.Parse(Main + (atLevelZero ? "" : Restrictions) + mainCf, Site.Host);
        var addresses = LocalAddresses.Create(Parameters, Site.Host, Diagnostics);
        var networks = MyNetworks.Create(Parameters, Tables);
        var resolver = AddressResolver.Create(Parameters, Tables, addresses, Diagnostics);
        Policy = SmtpdPolicy.Compile(Parameters, Tables, resolver, networks, addresses, Dns, Diagnostics, clock);
        Request = new PolicyRequest { Client = Client("unknown", "203.0.113.77") };
    }

    public ParameterView Parameters { get; }

    public TableSet Tables { get; } = new();

    public ScriptedDns Dns { get; } = new();

    public List<Diagnostic> Diagnostics { get; } = [];

    public SmtpdPolicy Policy { get; set; }

    public PolicyRequest Request { get; set; }

    public DecisionTrace Trace { get; } = new();

    public static PolicyClient Client(string name, string address)
    {
        Assert.True(StrictIPAddress.TryParse(address, out IPAddress parsed), address);
        NameStatus status = name == ClientName.UnknownHost ? NameStatus.NotFound : NameStatus.Verified;
        return new PolicyClient { Name = new ClientName(name, parsed, 12345), NameStatus = status, ReverseName = name, ReverseNameStatus = status };
    }

    public async Task<string> Ask(PolicyStage stage)
    {
        Trace.Clear();
        PolicyDecision decision = await Policy.CheckAsync(stage, Request, Trace, TestContext.Current.CancellationToken);
        LastNotes = decision.Notes;
        return decision.IsAccepted ? "OK" : decision.HangUp ? "(hang up)" : decision.ReplyText;
    }

    public IReadOnlyList<PolicyNote> LastNotes { get; private set; } = [];

    /// <summary>RCPT from the present client, with a sender.</summary>
    public Task<string> Rcpt(string recipient, string sender = "s@sender.example")
    {
        Request.Sender = MailAddress.FromInternalForm(sender);
        Request.Recipient = MailAddress.FromInternalForm(recipient);
        return Ask(PolicyStage.Recipient);
    }

    public string TraceText() => string.Join('\n', Trace.Steps.ToArray().Select(s => $"{s.Stage} {s.Restriction} {s.Verdict} {s.Place} {s.Matched}"));

    public void Dispose()
    {
        Policy.Dispose();
        Tables.Dispose();
    }
}
