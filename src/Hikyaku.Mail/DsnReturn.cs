namespace Hikyaku.Mail;

/// <summary>How much of the message a failure notice returns (RFC 3461 section 4.3). Persisted: values may only be added.</summary>
public enum DsnReturn
{
    Unspecified = 0,
    Full = 1,
    Headers = 2,
}
