using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Network;

/// <summary>
/// How long the next read may wait. Normally as long as smtpd_timeout, each time; with smtpd_per_request_deadline the whole of a request has that long, and a client that sends a byte now
/// and then doesn't stay for ever. Content earns time as it arrives, at smtpd_min_data_rate (postconf(5)).
/// </summary>
internal sealed class RequestDeadline(SmtpdLimits limits, TimeProvider time)
{
    // A timer of zero would never wait for bytes that are on their way already.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);

    private TimeSpan _left = limits.Timeout;
    private long _waitingSince;

    /// <summary>A read begins; how long it may take.</summary>
    public TimeSpan Begin()
    {
        if (!limits.HasRequestDeadline) return limits.Timeout;
        _waitingSince = time.GetTimestamp();
        return _left < Least ? Least : _left;
    }

    /// <summary>The read has ended.</summary>
    /// <param name="contentBytes">What came of a message's content; 0 for commands.</param>
    public void End(long contentBytes)
    {
        if (!limits.HasRequestDeadline) return;
        _left += TimeSpan.FromSeconds((double)contentBytes / limits.MinDataRate) - time.GetElapsedTime(_waitingSince);
        if (_left > limits.Timeout) _left = limits.Timeout;
    }

    /// <summary>The request was answered: the next one has all the time again.</summary>
    public void Answered() => _left = limits.Timeout;
}
