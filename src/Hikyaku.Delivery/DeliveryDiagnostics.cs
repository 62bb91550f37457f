using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Delivery;

/// <summary>What check says about deliveries. Codes HK10xx.</summary>
public static class DeliveryDiagnostics
{
    public const string MailboxNotSupported = "HK1001";
    public const string AgentNotSupported = "HK1002";

    /// <summary>Local mail would go to an mbox file: it waits until a later chapter, or until home_mailbox names a Maildir.</summary>
    public static Diagnostic ForMailbox(ParameterView view) => new()
    {
        Code = MailboxNotSupported,
        Severity = DiagnosticSeverity.Warning,
        Place = view.OriginOf(MailParameters.HomeMailbox).Place,
        Message = "local mail would go to mailbox files, which are not supported yet: chapter 6 (mail handling); it is deferred until then",
        Fix = "To deliver to Maildirs now write home_mailbox = Maildir/",
    };

    public static Diagnostic ForAgent(ServiceSnapshot service, string chapter) => new()
    {
        Code = AgentNotSupported,
        Severity = DiagnosticSeverity.Information,
        Place = service.Place,
        Message = $"delivery through {service.Command} is not supported yet: {chapter}; mail that is routed to {service.Name} is deferred",
    };
}
