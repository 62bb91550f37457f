using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>One target of an alias.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The command without its bar, the file's path, the include's path; for an address its internal form.</param>
/// <param name="Address">Set for <see cref="AliasTargetKind.Address"/>; its domain is empty when the alias names none.</param>
public sealed record AliasTarget(AliasTargetKind Kind, string Text, MailAddress Address = default);
