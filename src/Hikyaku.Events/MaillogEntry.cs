using Hikyaku.Mail.Events;

namespace Hikyaku.Events;

/// <summary>An event and when it was emitted.</summary>
internal readonly record struct MaillogEntry(DateTimeOffset Time, MailEvent Event);
