using Hikyaku.Mail;
using Hikyaku.Queue.Log;

namespace Hikyaku.Queue.Index;

/// <summary>What memory still holds of a message that was accepted since the start and not tried yet.</summary>
/// <param name="Content">The whole content, or null when it is large or the budget was spent.</param>
internal sealed record FreshMessage(Envelope Envelope, MessageFacts Facts, RecordBuffer? Content);
