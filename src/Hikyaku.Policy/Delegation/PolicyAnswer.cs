namespace Hikyaku.Policy.Delegation;

/// <summary>What became of one try to ask a policy server.</summary>
/// <param name="Action">The server's answer; null when there was none.</param>
/// <param name="Warning">What to tell the operator of this try; empty for nothing.</param>
/// <param name="Cause">The system's word for why the conversation failed. Postfix's <c>Success</c> means that the system had no complaint: the server just ended the
/// connection, or said something else.</param>
/// <param name="IsUsual">Servers that restart do that: no warning unless it was the last try.</param>
internal readonly record struct PolicyAnswer(string? Action, string Warning, string Cause, bool IsUsual)
{
    public const string Closed = "Success";
    public const string TimedOut = "Connection timed out";

    public static PolicyAnswer Of(string action) => new(action, "", "", IsUsual: true);

    public static PolicyAnswer Failed(string warning, string cause, bool isUsual) => new(null, warning, cause, isUsual);
}
