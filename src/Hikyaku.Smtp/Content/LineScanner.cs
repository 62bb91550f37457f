using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hikyaku.Smtp.Content;

/// <summary>Finds the places in content that need a closer look, many bytes at a time.</summary>
internal static class LineScanner
{
    /// <summary>
    /// The index of the first byte from which on the content cannot be passed as it is: a NUL, a CR without an LF behind it, an LF without a CR before it, a
    /// CRLF with a dot behind it, or a CR at the very end. The span's length when there is none. The byte before the span must not be a CR.
    /// </summary>
    public static int FindStop(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content[0] == (byte)'\n') return 0;
        int at = Vector256.IsHardwareAccelerated ? SkipClean256(content) : Vector128.IsHardwareAccelerated ? SkipClean128(content) : 0;
        for (; at < content.Length; at++)
        {
            byte b = content[at];
            if (b > (byte)'\r') continue;
            if (b == 0) return at;
            if (b == (byte)'\r')
            {
                if (at + 1 >= content.Length || content[at + 1] != (byte)'\n') return at;
                if (at + 2 >= content.Length) return at + 2;
                if (content[at + 2] == (byte)'.') return at;
                at++;
            }
            else if (b == (byte)'\n' && (at == 0 || content[at - 1] != (byte)'\r')) return at;
        }
        return content.Length;
    }

    // Three overlapping loads: a byte, the one behind it, and the one behind that. A block is clean when the CRs in the first are exactly those places whose
    // next byte is an LF, no CR has a dot two further on, and nothing is NUL. Returns the start of the first block that isn't.
    private static int SkipClean256(ReadOnlySpan<byte> content)
    {
        ref byte start = ref MemoryMarshal.GetReference(content);
        Vector256<byte> cr = Vector256.Create((byte)'\r'), lf = Vector256.Create((byte)'\n'), dot = Vector256.Create((byte)'.');
        int at = 0;
        for (; at <= content.Length - Vector256<byte>.Count - 2; at += Vector256<byte>.Count)
        {
            Vector256<byte> here = Vector256.LoadUnsafe(ref start, (nuint)at);
            Vector256<byte> isCr = Vector256.Equals(here, cr);
            Vector256<byte> isLfNext = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at + 1), lf);
            Vector256<byte> bad = (isCr ^ isLfNext) | Vector256.Equals(here, Vector256<byte>.Zero)
                | (isCr & Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at + 2), dot));
            if (bad != Vector256<byte>.Zero) return at;
        }
        return at;
    }

    private static int SkipClean128(ReadOnlySpan<byte> content)
    {
        ref byte start = ref MemoryMarshal.GetReference(content);
        Vector128<byte> cr = Vector128.Create((byte)'\r'), lf = Vector128.Create((byte)'\n'), dot = Vector128.Create((byte)'.');
        int at = 0;
        for (; at <= content.Length - Vector128<byte>.Count - 2; at += Vector128<byte>.Count)
        {
            Vector128<byte> here = Vector128.LoadUnsafe(ref start, (nuint)at);
            Vector128<byte> isCr = Vector128.Equals(here, cr);
            Vector128<byte> isLfNext = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)at + 1), lf);
            Vector128<byte> bad = (isCr ^ isLfNext) | Vector128.Equals(here, Vector128<byte>.Zero)
                | (isCr & Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)at + 2), dot));
            if (bad != Vector128<byte>.Zero) return at;
        }
        return at;
    }
}
