namespace Hikyaku.Mail.Contracts;

/// <summary>Where accepted mail goes; Cleanup implements it. Called by smtpd, pickup, bounce and local forwarding.</summary>
public interface IMessageIntake
{
    /// <summary>Starts a message and gives it its queue id. No I/O happens and nothing is promised until the commit.</summary>
    IIncomingMessage Begin(MessageOrigin origin);
}
