namespace Hikyaku.Mail;

/// <summary>The queue that a message is in, by Postfix's names. Persisted: values may only be added.</summary>
public enum MessageState
{
    Incoming = 0,
    Active = 1,
    Deferred = 2,
    Hold = 3,
    Corrupt = 4,
}
