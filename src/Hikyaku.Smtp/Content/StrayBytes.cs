namespace Hikyaku.Smtp.Content;

/// <summary>Bytes that lawful content does not have (RFC 5321 section 2.3.8), seen so far in one message.</summary>
[Flags]
public enum StrayBytes
{
    None = 0,
    BareLf = 1,
    BareCr = 2,
    Nul = 4,
}
