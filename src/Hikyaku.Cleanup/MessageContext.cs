using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;

namespace Hikyaku.Cleanup;

/// <summary>What is known of a message before its content: shared by those who work on its header.</summary>
internal sealed class MessageContext
{
    public required CleanupSettings Settings { get; init; }

    public required MessageOrigin Origin { get; init; }

    public required QueueId QueueId { get; init; }

    public required DateTimeOffset ArrivalTime { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    public required LogSource Source { get; init; }

    public required IEventSink Events { get; init; }

    /// <summary>The envelope sender; null while the caller has not said it.</summary>
    public MailAddress? Sender { get; set; }

    public string? FullName { get; set; }

    /// <summary>How this message's header addresses are completed; null when they stay as they are.</summary>
    public Func<MailAddress, MailAddress>? CompleteHeaderAddress => Origin.IsLocalClient ? Settings.CompleteAddress : Settings.CompleteRemoteAddress;

    /// <summary>Mail whose header may be rewritten is also completed.</summary>
    public bool AddsMissingHeaders => CompleteHeaderAddress is not null || Settings.AlwaysAddMissingHeaders;

    public void LogMessageId(string id, bool isResent) => Events.Emit(new MessageIdentified(Source, QueueId, id, isResent));

    public void LogWarning(string text) => Events.Emit(new ServiceLogged(Source, LogSeverity.Warning, text, QueueId));

    public void LogInformation(string text) => Events.Emit(new ServiceLogged(Source, LogSeverity.Info, text, QueueId));
}
