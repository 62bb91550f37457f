namespace Hikyaku.Master.Admin;

/// <summary>What a queue command means, on the wire of the admin API. Null selects everything there.</summary>
/// <param name="Ids">Queue ids in either form.</param>
/// <param name="States">incoming, active, deferred, hold, corrupt.</param>
/// <param name="RecipientDomain">Messages with a waiting recipient there.</param>
public sealed record QueueCommand(IReadOnlyList<string>? Ids, IReadOnlyList<string>? States, string? RecipientDomain);
