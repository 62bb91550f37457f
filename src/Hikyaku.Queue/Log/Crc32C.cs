using System.Numerics;
using System.Runtime.InteropServices;

namespace Hikyaku.Queue.Log;

/// <summary>CRC-32C (RFC 3720 appendix B.4), eight bytes at a time on the processor's own instruction where there is one.</summary>
internal static class Crc32C
{
    /// <summary>The value of no bytes; feed it to the first <see cref="Append"/>.</summary>
    public const uint Start = 0;

    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(Start, bytes);

    /// <summary>Continues a checksum over more bytes: Append(Append(Start, a), b) is the checksum of a and b together.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint state = ~checksum;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes)) state = BitOperations.Crc32C(state, word);
        foreach (byte last in bytes[(bytes.Length & ~7)..]) state = BitOperations.Crc32C(state, last);
        return ~state;
    }
}
