namespace Hikyaku.Queue.Recovery;

/// <summary>Stored bytes that a start found damaged. The bytes are kept in the queue's <c>corrupt</c> directory.</summary>
/// <param name="Place">File and offset.</param>
/// <param name="Reason">What doesn't hold, and what follows from it.</param>
public sealed record QueueDamage(string Place, string Reason);
