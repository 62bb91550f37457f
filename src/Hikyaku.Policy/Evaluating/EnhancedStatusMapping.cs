using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>
/// An access table may answer with an address status (X.1.n) that doesn't fit what is refused: a recipient's code for a sender, or any for a client. It is mapped to the
/// one that does (RFC 3463 section 3.2).
/// </summary>
internal static class EnhancedStatusMapping
{
    private const int AddressSubject = 1;

    public static EnhancedStatus Fit(EnhancedStatus status, string replyClass)
    {
        if (status.Subject != AddressSubject) return status;
        return replyClass switch
        {
            ReplyClass.Sender => status with { Detail = ForSender(status.Detail) },
            ReplyClass.Recipient => status with { Detail = ForRecipient(status.Detail) },
            _ => new EnhancedStatus(status.Class, 0, 0),
        };
    }

    private static ushort ForSender(ushort detail) => detail switch
    {
        1 or 3 or 4 or 6 or 7 => 7,
        2 or 8 => 8,
        _ => 0,
    };

    private static ushort ForRecipient(ushort detail) => detail switch
    {
        >= 1 and <= 6 => detail,
        7 => 3,
        8 => 2,
        _ => 0,
    };
}
