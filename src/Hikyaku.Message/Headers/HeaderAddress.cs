using Hikyaku.Mail;

namespace Hikyaku.Message.Headers;

/// <summary>One address in the body of an address header, and the bytes that hold it.</summary>
/// <param name="Offset">First byte of the addr-spec within the scanned body: quotes belong to it, angle brackets and a source route don't.</param>
/// <param name="Length">Bytes of the addr-spec.</param>
/// <param name="Address">What it means: local part unquoted; the domain is empty for a bare name.</param>
/// <param name="InAngleBrackets">It stands between <c>&lt;</c> and <c>&gt;</c>.</param>
public readonly record struct HeaderAddress(int Offset, int Length, MailAddress Address, bool InAngleBrackets);
