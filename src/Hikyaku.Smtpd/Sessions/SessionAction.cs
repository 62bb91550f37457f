namespace Hikyaku.Smtpd.Sessions;

/// <summary>What the pump is to do after the engine has looked at what there is. Replies that were written are flushed first, always.</summary>
internal enum SessionAction
{
    /// <summary>Read more.</summary>
    Read,
    /// <summary>Wait <c>smtpd_error_sleep_time</c>, then show the rest again.</summary>
    Pause,
    /// <summary>Drop what was read, do the handshake, go on inside.</summary>
    StartTls,
    /// <summary>End the connection.</summary>
    Close,
}
