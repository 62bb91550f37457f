namespace Hikyaku.Mail.Contracts;

/// <summary>Messages by state.</summary>
public readonly record struct QueueCounts(int Incoming, int Active, int Deferred, int Hold, int Corrupt)
{
    public int Total => Incoming + Active + Deferred + Hold + Corrupt;
}
