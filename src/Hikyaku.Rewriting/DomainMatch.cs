using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <param name="IsMatch">The list has the domain.</param>
/// <param name="Place">The word of the list that decided.</param>
/// <param name="Parameter">The list's parameter.</param>
/// <param name="ErrorCause">A table that had to be asked could not answer.</param>
internal readonly record struct DomainMatch(bool IsMatch, SourcePlace Place, string Parameter, string? ErrorCause = null)
{
    public static readonly DomainMatch None = new(false, default, "");
}
