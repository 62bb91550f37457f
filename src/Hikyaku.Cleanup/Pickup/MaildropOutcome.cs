namespace Hikyaku.Cleanup.Pickup;

/// <summary>What is to become of a file in the maildrop.</summary>
internal enum MaildropOutcome
{
    /// <summary>The message is safe in the queue (or was discarded by order): remove the file.</summary>
    Queued,

    /// <summary>It can never be taken: put it aside.</summary>
    Damaged,

    /// <summary>Not now: leave it for the next round.</summary>
    Later,
}
