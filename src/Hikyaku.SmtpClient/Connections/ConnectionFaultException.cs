using Hikyaku.Mail;
using Hikyaku.SmtpClient.Session;

namespace Hikyaku.SmtpClient.Connections;

/// <summary>The environment failed under a session; caught where an attempt at one host ends, never further up.</summary>
internal sealed class ConnectionFaultException(ConnectionFault fault, SmtpStage stage, string detail = "") : IOException($"{fault} while {stage.Activity}")
{
    public SmtpStage Stage { get; } = stage;

    public EnhancedStatus Status => fault == ConnectionFault.ProtocolError ? new EnhancedStatus(4, 5, 0) : new EnhancedStatus(4, 4, 2);

    /// <summary>The cause for the log, in Postfix's words for the first two.</summary>
    public string Describe(string nameAndAddress) => fault switch
    {
        ConnectionFault.Lost => $"lost connection with {nameAndAddress} while {Stage.Activity}",
        ConnectionFault.TimedOut => $"conversation with {nameAndAddress} timed out while {Stage.Activity}",
        _ => $"protocol error in reply from {nameAndAddress} while {Stage.Activity}{(detail.Length == 0 ? "" : ": ")}{detail}",
    };
}
