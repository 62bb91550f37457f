namespace Hikyaku.Mail;

/// <summary>What the sender wants to hear of (RFC 3461 section 4.1). Persisted: values may only be added.</summary>
[Flags]
public enum DsnNotify
{
    Default = 0,
    Never = 1,
    Success = 2,
    Failure = 4,
    Delay = 8,
}
