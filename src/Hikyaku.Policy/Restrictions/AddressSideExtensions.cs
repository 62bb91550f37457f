using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>What follows from the side of an address.</summary>
internal static class AddressSideExtensions
{
    public static string ReplyClassOf(this AddressSide side) => side == AddressSide.Sender ? ReplyClass.Sender : ReplyClass.Recipient;

    /// <summary>The address, or null when there is none yet; the null sender has no domain to check, and is null here too.</summary>
    public static MailAddress? AddressOf(this AddressSide side, Evaluation evaluation)
        => side == AddressSide.Recipient ? evaluation.Recipient : evaluation.Request.Sender is { IsNull: false } sender ? sender : null;
}
