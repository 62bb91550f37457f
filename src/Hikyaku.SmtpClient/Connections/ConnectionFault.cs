namespace Hikyaku.SmtpClient.Connections;

/// <summary>How a connection became useless.</summary>
internal enum ConnectionFault
{
    Lost,
    TimedOut,
    /// <summary>A reply that isn't one, or more than any reply needs.</summary>
    ProtocolError,
}
