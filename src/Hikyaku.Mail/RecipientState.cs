namespace Hikyaku.Mail;

/// <summary>How far one recipient of a queued message is. Persisted: values may only be added.</summary>
public enum RecipientState
{
    /// <summary>Not delivered yet; tried or not.</summary>
    Pending = 0,
    Delivered = 1,
    Bounced = 2,
}
