namespace Hikyaku.Queue.Recovery;

/// <summary>What a start found in the log.</summary>
/// <param name="MessageCount">Messages in the queue, corrupt ones included.</param>
/// <param name="SegmentCount">Segments that were read.</param>
/// <param name="WasClosed">The last run ended in order.</param>
/// <param name="Damages">Damage, for the log. A torn last flush is not damage: nobody was told that it had succeeded.</param>
public sealed record RecoveryReport(int MessageCount, int SegmentCount, bool WasClosed, IReadOnlyList<QueueDamage> Damages);
