namespace Hikyaku.Master.Admin;

/// <param name="Ids">The messages that were touched.</param>
/// <param name="Count">How many.</param>
/// <param name="Failure">Null, or why it was not done.</param>
public sealed record QueueCommandResult(IReadOnlyList<string> Ids, int Count, string? Failure);
