using Hikyaku.Mail;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Transactions;

namespace Hikyaku.SmtpClient;

/// <summary>Why an attempt did not work, for one recipient, a whole message or a whole host.</summary>
/// <param name="Status">Class 4: try again, or elsewhere; class 5: never.</param>
/// <param name="Text">The cause as it is logged.</param>
/// <param name="RemoteMta">The host whose words these are; null when they are ours.</param>
/// <param name="RemoteReply">Its reply in full.</param>
internal sealed record DeliveryFailure(EnhancedStatus Status, string Text, string? RemoteMta = null, string? RemoteReply = null)
{
    private static readonly EnhancedStatus ProtocolError = new(5, 5, 0);

    public bool IsPermanent => Status.IsPermanent;

    /// <summary>The queue could not read the message back.</summary>
    public static DeliveryFailure Unreadable(ContentReadException exception) => new(new EnhancedStatus(4, 3, 0), $"queue file read error: {exception.Message}");

    /// <summary>A refusal in the server's words: the status is the reply's own when it fits its code, else the code's class. A success where none was possible is an error of protocol.</summary>
    public static DeliveryFailure FromReply(SmtpReply reply, string hostName, string text)
    {
        if (!reply.IsTransient && !reply.IsPermanent) return new DeliveryFailure(ProtocolError, $"Protocol error: {text}", hostName, reply.ToString());
        EnhancedStatus status = reply.Status ?? new EnhancedStatus((byte)(reply.Code / 100), 0, 0);
        return new DeliveryFailure(status, text, hostName, reply.ToString());
    }
}
