namespace Hikyaku.Mail;

/// <summary>MAIL's BODY parameter (RFC 6152, RFC 3030). Persisted: values may only be added.</summary>
public enum BodyType
{
    SevenBit = 0,
    EightBitMime = 1,
    BinaryMime = 2,
}
