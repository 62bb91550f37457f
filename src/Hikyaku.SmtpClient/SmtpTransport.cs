using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Dns;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.Rewriting;
using Hikyaku.SmtpClient.Session;
using Hikyaku.Tables;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient;

/// <summary>
/// One smtp service of master.cf (<c>smtp</c>, <c>relay</c>) under one configuration snapshot: its settings, its idle sessions. Thread-safe. Disposing closes the idle sessions; deliveries
/// that are under way end on their own.
/// </summary>
public sealed class SmtpTransport : IAsyncDisposable
{
    private readonly SmtpDelivery _delivery;
    private readonly SessionCache _cache;

    internal SmtpTransport(SmtpClientSettings settings, IDnsResolver resolver, SmtpClientLog log, TimeProvider time)
    {
        _cache = new SessionCache(time);
        _delivery = new SmtpDelivery(settings, resolver, _cache, log, time);
    }

    /// <param name="service">The service's line and its view of main.cf.</param>
    /// <param name="tables">The snapshot's tables; they must outlive the transport.</param>
    /// <param name="addresses">This machine's addresses: mail for them never leaves.</param>
    /// <param name="addressResolver">Knows the local domains, for smtp_generic_maps.</param>
    /// <param name="dns">Asked for MX and address records.</param>
    /// <param name="events">Takes what the service has to say.</param>
    /// <param name="source">The tag of its log lines.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes what check must tell of the service's TLS and AUTH settings.</param>
    /// <param name="openFile">Opens files of certificates; null opens them directly.</param>
    public static SmtpTransport Create(
        ServiceSnapshot service,
        TableSet tables,
        LocalAddresses addresses,
        AddressResolver addressResolver,
        IDnsResolver dns,
        IEventSink events,
        LogSource source,
        TimeProvider time,
        Action<Diagnostic> report,
        Func<string, Stream>? openFile = null)
    {
        ParameterView view = service.Parameters;
        var generic = GenericMap.Create(view, tables, view.Get(SmtpParameters.GenericMaps), addressResolver);
        var tls = new ClientTls(ClientTlsSettings.From(view, tables, report), openFile);
        var senderKeys = new LookupKeys { RecipientDelimiter = view.Get(MailParameters.RecipientDelimiter), IsLocalDomain = addressResolver.IsLocalDomainOrOrigin };
        var sasl = new Sasl.Client.SaslClient(Sasl.Client.SaslClientSettings.From(view, tables, report) with { SenderKeys = senderKeys });
        return new SmtpTransport(SmtpClientSettingsReader.Read(view, addresses, generic, tls, sasl), dns, new SmtpClientLog(events, source), time);
    }

    /// <summary>Tries once. Trouble is a result; only cancellation throws.</summary>
    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken) => _delivery.DeliverAsync(request, cancellationToken);

    public ValueTask DisposeAsync() => _cache.DisposeAsync();
}
