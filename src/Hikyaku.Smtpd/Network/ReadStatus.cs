namespace Hikyaku.Smtpd.Network;

/// <summary>Why a read returned.</summary>
internal enum ReadStatus
{
    Data,
    /// <summary>The peer has closed its side; there may be a last piece.</summary>
    Ended,
    TimedOut,
    /// <summary>Somebody wants the session's attention: a soft stop, or the end.</summary>
    Interrupted,
}
