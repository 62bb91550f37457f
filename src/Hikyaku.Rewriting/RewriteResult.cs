using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <param name="Address">After rewriting; the address asked for when nothing matched.</param>
/// <param name="IsRewritten">A table had it.</param>
/// <param name="Place">The line that had it.</param>
/// <param name="ErrorCause">Set when a table could not answer: the mail must be deferred.</param>
public readonly record struct RewriteResult(MailAddress Address, bool IsRewritten, SourcePlace Place = default, string? ErrorCause = null);
