using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <param name="Status">Found, not found, or a table that could not answer.</param>
/// <param name="Targets">What the alias stands for, in order; empty unless found.</param>
/// <param name="Place">The alias's line.</param>
/// <param name="Cause">Of an error, or of a right-hand side that cannot be read (<see cref="Targets"/> then holds what could be).</param>
public sealed record AliasResult(LookupStatus Status, IReadOnlyList<AliasTarget> Targets, SourcePlace Place = default, string? Cause = null)
{
    public static readonly AliasResult NotFound = new(LookupStatus.NotFound, []);
}
