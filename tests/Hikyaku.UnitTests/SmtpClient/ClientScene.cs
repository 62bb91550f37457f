using System.Net;
using System.Net.Sockets;
using System.Text;
using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.SmtpClient;
using Xunit;

namespace Hikyaku.UnitTests.SmtpClient;

/// <summary>A client with its settings, a scripted DNS, and the events it emitted.</summary>
internal sealed class ClientScene : IAsyncDisposable, IDnsResolver, IEventSink
{
    private SmtpTransport? _transport;

    public SmtpClientSettings Settings { get; set; } = new() { HeloName = "client.example", Myhostname = "client.example" };

    public Dictionary<string, DnsAnswer<MxRecord>> Mx { get; } = [];

    public Dictionary<string, DnsAnswer<IPAddress>> Addresses { get; } = [];

    public List<MailEvent> Events { get; } = [];

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public SmtpTransport Transport => _transport ??= new SmtpTransport(Settings, this, new SmtpClientLog(this, new LogSource("postfix", "smtp", 7)), Time);

    public static Envelope Envelope(string sender, params string[] recipients) => new()
    {
        Sender = MailAddress.FromInternalForm(sender),
        Recipients = [.. recipients.Select(recipient => Recipient.From(MailAddress.FromInternalForm(recipient)))],
    };

    public static DeliveryRequest Request(string nexthop, string content, Envelope envelope) => new()
    {
        QueueId = new QueueId(0x4D2, 1_700_000_000_000_123),
        Envelope = envelope,
        Facts = new MessageFacts
        {
            ArrivalTime = TimeProvider.System.GetUtcNow(),
            SizeBytes = content.Length,
            Origin = new MessageOrigin { Source = MessageSource.Smtp, Service = "smtp" },
        },
        Recipients = envelope.Recipients,
        Transport = "smtp",
        Nexthop = nexthop,
        Content = new MemoryContent(Encoding.UTF8.GetBytes(content)),
    };

    public Task<DeliveryResult> DeliverAsync(string nexthop, params string[] recipients) => DeliverAsync(nexthop, "Subject: x\r\n\r\nbody\r\n", recipients);

    public Task<DeliveryResult> DeliverAsync(string nexthop, string content, string[] recipients)
        => Transport.DeliverAsync(Request(nexthop, content, Envelope("sender@example.org", recipients)), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _transport?.DisposeAsync() ?? ValueTask.CompletedTask;

    void IEventSink.Emit(MailEvent mailEvent)
    {
        lock (Events) Events.Add(mailEvent);
    }

    ValueTask<DnsAnswer<MxRecord>> IDnsResolver.ResolveMxAsync(string domain, CancellationToken cancellationToken)
        => ValueTask.FromResult(Mx.GetValueOrDefault(domain) ?? new DnsAnswer<MxRecord>(DnsStatus.NoData, []));

    ValueTask<DnsAnswer<IPAddress>> IDnsResolver.ResolveAddressesAsync(string host, AddressFamily family, CancellationToken cancellationToken)
        => ValueTask.FromResult(Addresses.GetValueOrDefault(host) ?? new DnsAnswer<IPAddress>(DnsStatus.NoSuchDomain, []));

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveNamesAsync(IPAddress address, CancellationToken cancellationToken)
        => ValueTask.FromResult(new DnsAnswer<string>(DnsStatus.NoSuchDomain, []));

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveNameServersAsync(string domain, CancellationToken cancellationToken)
        => ValueTask.FromResult(new DnsAnswer<string>(DnsStatus.NoSuchDomain, []));

    ValueTask<DnsAnswer<string>> IDnsResolver.ResolveTextsAsync(string name, CancellationToken cancellationToken)
        => ValueTask.FromResult(new DnsAnswer<string>(DnsStatus.NoSuchDomain, []));
}
