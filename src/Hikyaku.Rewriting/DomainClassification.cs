using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <param name="Class">Who is responsible for the domain.</param>
/// <param name="Place">The line that says so.</param>
/// <param name="Parameter">The parameter that says so: <c>mydestination</c>; empty for Default.</param>
/// <param name="ErrorCause">Set when a table that had to be asked could not answer; the class is then only a guess.</param>
public readonly record struct DomainClassification(DomainClass Class, SourcePlace Place, string Parameter, string? ErrorCause = null);
