using Hikyaku.Rewriting;
using Xunit;

namespace Hikyaku.UnitTests.Rewriting;

public class AddressResolverTests
{
    [Theory]
    [InlineData("u@local.example", "Local local:mail.local.example <u@local.example>")]
    [InlineData("u@LOCAL.Example.", "Local local:mail.local.example <u@LOCAL.Example>")]
    [InlineData("u", "Local local:mail.local.example <u@mail.local.example>")]
    [InlineData("", "Local local:mail.local.example <MAILER-DAEMON@mail.local.example>")]
    [InlineData("u@relay.example", "Relay relay:relay.example <u@relay.example>")]
    [InlineData("u@sub.relay.example", "Relay relay:sub.relay.example <u@sub.relay.example>")]
    [InlineData("u@other.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("u@notrelay.example", "Default smtp:notrelay.example <u@notrelay.example>")]
    public async Task Resolve_PlainAddress_GivesItsClass(string address, string expected)
    {
        using var site = new Site("");
        Assert.Equal(expected, await site.Route(address));
    }

    // Every routing form is seen as what it would be delivered to (R1 of the attack catalogue).
    [Theory]
    [InlineData("u%other.example@local.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("other.example!u@local.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("u@other.example@local.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("u@other.example@LOCAL.example.", "Default smtp:other.example <u@other.example>")]
    [InlineData("u%other.example%local.example@local.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("local.example!other.example!u@local.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("a b%other.example@local.example", "Default smtp:other.example <a b@other.example>")]
    [InlineData("u@other.example@[192.0.2.10]", "Default smtp:other.example <u@other.example>")]
    [InlineData("u@other.example@[127.0.0.1]", "Default smtp:other.example <u@other.example>")]
    [InlineData("u%other.example", "Default smtp:other.example <u@other.example>")]
    [InlineData("u@LOCAL.example@other.example", "Default smtp:other.example <u@LOCAL.example@other.example> routed")]
    [InlineData("u%other.example@relay.example", "Relay relay:relay.example <u%other.example@relay.example> routed")]
    [InlineData("other.example!u@relay.example", "Relay relay:relay.example <other.example!u@relay.example> routed")]
    [InlineData("@local.example:u@other.example@local.example", "Default smtp:other.example <@local.example:u@other.example> routed")]
    [InlineData("u%@local.example", "5.1.3 bad address syntax <u>")]
    [InlineData("a[b]@local.example@local.example", "Local local:mail.local.example <a[b]@local.example>")]
    public async Task Resolve_RoutingForm_ShowsTheRealDestination(string address, string expected)
    {
        using var site = new Site("");
        Assert.Equal(expected, await site.Route(address));
    }

    [Theory]
    [InlineData("u@[192.0.2.10]", "Local local:mail.local.example <u@[192.0.2.10]>")]
    [InlineData("u@[IPv6:::ffff:192.0.2.10]", "Local local:mail.local.example <u@[IPv6:::ffff:192.0.2.10]>")]
    [InlineData("u@[198.51.100.5]", "Local local:mail.local.example <u@[198.51.100.5]>")]
    [InlineData("u@[203.0.113.9]", "Default smtp:[203.0.113.9] <u@[203.0.113.9]>")]
    [InlineData("u@[IPv6:2001:db8::1]", "Default smtp:[IPv6:2001:db8::1] <u@[IPv6:2001:db8::1]>")]
    [InlineData("u@[127.1]", "5.1.3 bad address syntax <u@[127.1]>")]
    [InlineData("u@[::1]", "5.1.3 bad address syntax <u@[::1]>")]
    [InlineData("u@[321.1.2.3]", "5.1.3 bad address syntax <u@[321.1.2.3]>")]
    [InlineData("u@1.2.3.4", "5.1.3 bad address syntax <u@1.2.3.4>")]
    [InlineData("u@host:25", "5.1.3 bad address syntax <u@host:25>")]
    [InlineData("u@a..example", "5.1.3 bad address syntax <u@a..example>")]
    [InlineData("u@ex\u3002example", "5.1.3 bad address syntax <u@ex\u3002example>")]
    [InlineData("-opt@other.example", "5.1.3 bad address syntax <-opt@other.example>")]
    public async Task Resolve_Literal_CountsAsOursOrIsChecked(string address, string expected)
    {
        using var site = new Site("proxy_interfaces = proxy.local.example\n");
        Assert.Equal(expected, await site.Route(address));
    }

    [Fact]
    public async Task Resolve_NoPercentHackNoBangpath_KeepsThemInTheLocalPart()
    {
        using var site = new Site("allow_percent_hack = no\nswap_bangpath = no\n");
        Assert.Equal("Local local:mail.local.example <u%other.example@local.example> routed", await site.Route("u%other.example@local.example"));
        Assert.Equal("Local local:mail.local.example <other!u@local.example> routed", await site.Route("other!u@local.example"));
    }

    [Fact]
    public async Task Resolve_DequotingOff_LeavesQuotedLocalPartsAlone()
    {
        using var site = new Site("resolve_dequoted_address = no\n");
        Assert.Equal("Local local:mail.local.example <u@other.example@local.example> routed", await site.Route("u@other.example@local.example"));
        Assert.Equal("Default smtp:other.example <u@other.example>", await site.Route("u%other.example@local.example"));
    }

    [Theory]
    [InlineData("[smart.example]:587")]
    [InlineData("smart.example")]
    [InlineData("[2001:db8::7]:587")]
    public async Task Resolve_Relayhost_IsTheNexthopOfWhatLeaves(string relayhost)
    {
        using var site = new Site($"relayhost = {relayhost}\n");
        Assert.Equal($"Default smtp:{relayhost} <u@other.example>", await site.Route("u@other.example"));
        Assert.Equal($"Relay relay:{relayhost} <u@relay.example>", await site.Route("u@relay.example"));
        Assert.Equal("Local local:mail.local.example <u@local.example>", await site.Route("u@local.example"));
        Resolution resolution = await site.Resolve("u@other.example");
        Assert.Equal("relayhost", resolution.TransportParameter);
        Assert.Equal("main.cf:7", $"{resolution.TransportPlace.File}:{resolution.TransportPlace.Line}");
    }

    [Theory]
    [InlineData("u@a.example", "Default uucp:a.example <u@a.example>")]
    [InlineData("u@b.example", "Default smtp:[gw]:26 <u@b.example>")]
    [InlineData("u@x.sub.example", "Default slow:x.sub.example <u@x.sub.example>")]
    [InlineData("u@sub.example", "Default smtp:[smart.example] <u@sub.example>")]
    [InlineData("one+x@c.example", "Default one:c.example <one+x@c.example>")]
    [InlineData("u@dead.example", "Default error:5.1.1 moved: away <u@dead.example>")]
    [InlineData("u@gone.example", "Default error:Address is undeliverable <u@gone.example>")]
    [InlineData("u@noop.example", "Default smtp:[smart.example] <u@noop.example>")]
    public async Task Resolve_TransportMaps_OverrideTransportAndNexthop(string address, string expected)
    {
        using var site = new Site("""
            relayhost = [smart.example]
            recipient_delimiter = +
            transport_maps = inline:{ a.example=uucp:, { b.example = :[gw]:26 }, .sub.example=slow:, { one@c.example = one: }, { dead.example = error:5.1.1 moved: away },
                gone.example=error:, noop.example=: }

            """);
        Assert.Equal(expected, await site.Route(address));
    }

    [Fact]
    public async Task Resolve_TransportMapsStar_AnswersForTheRest()
    {
        using var site = new Site("transport_maps = inline:{ *=slow: }\n");
        Assert.Equal("Default slow:other.example <u@other.example>", await site.Route("u@other.example"));
    }

    [Fact]
    public async Task Resolve_VirtualDomains_HaveTheirClasses()
    {
        using var site = new Site("virtual_alias_domains = alias.example\nvirtual_mailbox_domains = box.example\n");
        Assert.Equal("VirtualAlias error:5.1.1 User unknown in virtual alias table <u@alias.example>", await site.Route("u@alias.example"));
        Assert.Equal("VirtualMailbox virtual:box.example <u@box.example>", await site.Route("u@box.example"));
    }

    [Fact]
    public async Task Resolve_TableThatCannotAnswer_IsATemporaryFailure()
    {
        using var list = new Site("relay_domains = fail:down\n");
        Assert.StartsWith("4.3.0 address resolver failure", await list.Route("u@other.example"), StringComparison.Ordinal);
        using var map = new Site("transport_maps = fail:down\n");
        Assert.StartsWith("4.3.0 address resolver failure", await map.Route("u@other.example"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_DomainInTwoClasses_IsReported()
    {
        using var site = new Site("virtual_alias_domains = local.example\n");
        Assert.Contains(site.Diagnostics, d => d.Message.Contains("do not list domain local.example in BOTH", StringComparison.Ordinal));
    }

    [Fact]
    public void Create_NullTransport_IsAnError()
    {
        using var site = new Site("default_transport = :[gw]\n");
        Assert.Contains(site.Diagnostics, d => d.Message.Contains("default_transport: null transport", StringComparison.Ordinal));
    }

    // Whatever a peer writes, the loop ends, and a domain that isn't ours is never delivered as local.
    [Fact]
    public async Task Resolve_EveryShortCombination_Terminates()
    {
        using var site = new Site("");
        string[] pieces = ["u", "@", "%", "!", ".", "local.example", "other.example", ":", "\"", "["];
        foreach (string a in pieces)
            foreach (string b in pieces)
                foreach (string c in pieces)
                    foreach (string d in pieces)
                    {
                        Resolution r = await site.Resolve(a + b + c + d);
                        if (r.Failure is null && r.Class == DomainClass.Local)
                            Assert.True(r.Recipient.Domain.Contains("local.example", StringComparison.OrdinalIgnoreCase), a + b + c + d);
                    }
    }
}
