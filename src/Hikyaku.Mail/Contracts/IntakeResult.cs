namespace Hikyaku.Mail.Contracts;

/// <param name="Status">What came of it.</param>
/// <param name="Cause">For the log: errno text, the header check's line. Null when there is nothing to add. Never shown to a client.</param>
public readonly record struct IntakeResult(IntakeStatus Status, string? Cause = null)
{
    public bool IsAccepted => Status is IntakeStatus.Queued or IntakeStatus.Discarded;
}
