namespace Hikyaku.Mail;

/// <summary>
/// A message's name, unique on this queue across restarts. It has Postfix's two written forms (postconf(5) enable_long_queue_ids): five hex digits of
/// microseconds and the sequence number in hex (<c>1A2B3C4D5E</c>), or seconds, microseconds, <c>z</c> and the sequence number in
/// base 52 and 51 (<c>4Xk2Jm1vZ8z1q</c>). The sequence number stands where Postfix writes an inode number.
/// </summary>
public readonly record struct QueueId(ulong Sequence, long UnixMicroseconds, bool IsLong = false)
{
    public bool IsNone => Sequence == 0;

    public override string ToString() => IsNone ? "NOQUEUE" : QueueIdText.Format(this);

    /// <summary>Reads either form. The short one has no seconds: only <see cref="Sequence"/> and the microseconds within the second are known then.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out QueueId id) => QueueIdText.TryParse(text, out id);

    /// <summary>True when a name typed by a person, in either form, means this message.</summary>
    public bool Matches(QueueId typed) => Sequence == typed.Sequence && UnixMicroseconds % 1_000_000 == typed.UnixMicroseconds % 1_000_000;
}
