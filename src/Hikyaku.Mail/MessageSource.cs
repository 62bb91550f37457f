namespace Hikyaku.Mail;

/// <summary>How a message entered. Persisted: values may only be added.</summary>
public enum MessageSource
{
    Smtp = 0,
    Pickup = 1,
    Bounce = 2,
    Forward = 3,
}
