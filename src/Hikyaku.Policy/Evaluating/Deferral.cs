using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>A refusal that waits for its condition: applied when the request would otherwise be permitted, or rejected (defer_if_permit, defer_if_reject).</summary>
internal readonly record struct Deferral(int ReplyCode, EnhancedStatus Status, string Text);
