using System.Globalization;

namespace Hikyaku.Policy.Delegation;

/// <summary>One mail transaction, as attribute <c>instance</c> names it: all requests about one message have the same, and no two messages ever do.</summary>
internal sealed class PolicyInstance(string text)
{
    private static int _count;

    public string Text { get; } = text;

    /// <summary>No further request will be about it.</summary>
    public bool IsOver { get; set; }

    /// <summary>Postfix's form: process, second, microsecond and a count, in hexadecimal.</summary>
    public static PolicyInstance Create(DateTimeOffset now)
        => new(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessId:x}.{now.ToUnixTimeSeconds():x}.{now.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond:x}.{(uint)Interlocked.Increment(ref _count):x}"));
}
