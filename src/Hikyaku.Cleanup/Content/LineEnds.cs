using System.Numerics;
using System.Runtime.InteropServices;

namespace Hikyaku.Cleanup.Content;

/// <summary>Finds and replaces CR and LF that are not a CRLF pair (postconf(5) cleanup_replace_stray_cr_lf).</summary>
internal static class LineEnds
{
    private const byte Cr = (byte)'\r';
    private const byte Lf = (byte)'\n';

    /// <summary>True when every CR is followed by LF and every LF preceded by CR. The text must neither begin in the middle of a pair nor end there.</summary>
    public static bool AreClean(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        if (text[0] == Lf || text[^1] == Cr) return false;
        // A CR at i and a LF at i + 1 must come together, for every i.
        int at = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var cr = new Vector<byte>(Cr);
            var lf = new Vector<byte>(Lf);
            for (ref byte start = ref MemoryMarshal.GetReference(text); at + 1 + Vector<byte>.Count <= text.Length; at += Vector<byte>.Count)
            {
                Vector<byte> here = Vector.Equals(Vector.LoadUnsafe(ref start, (nuint)at), cr);
                Vector<byte> next = Vector.Equals(Vector.LoadUnsafe(ref start, (nuint)(at + 1)), lf);
                if (here != next) return false;
            }
        }
        for (; at + 1 < text.Length; at++)
            if ((text[at] == Cr) != (text[at + 1] == Lf)) return false;
        return true;
    }

    /// <summary>Copies the text with a blank in place of each stray CR and LF.</summary>
    public static void ReplaceStray(ReadOnlySpan<byte> text, Span<byte> target)
    {
        text.CopyTo(target);
        for (int at = text.IndexOfAny(Cr, Lf); at >= 0;)
        {
            if (text[at] == Cr && at + 1 < text.Length && text[at + 1] == Lf) at++;
            else target[at] = (byte)' ';
            int next = text[(at + 1)..].IndexOfAny(Cr, Lf);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
