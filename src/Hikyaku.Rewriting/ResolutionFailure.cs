using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>Why an address could not be resolved.</summary>
/// <param name="Status">Class 4: ask again later (a table that cannot answer). Class 5: the address itself is bad.</param>
/// <param name="Text">For the delivery status: <c>bad address syntax</c>, <c>Address lookup failure</c>.</param>
/// <param name="Cause">For the log only; null when the text says it.</param>
public sealed record ResolutionFailure(EnhancedStatus Status, string Text, string? Cause = null);
