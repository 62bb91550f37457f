using System.Buffers;
using System.Text;

namespace Hikyaku.Tables;

/// <summary>Lower case for keys, on both sides: ASCII, and where keys are UTF-8 all other letters (RFC 6531's addresses).</summary>
internal static class KeyFolding
{
    // sharp s, final sigma, long s, micro sign
    private static readonly SearchValues<char> Unlike = SearchValues.Create("\u00df\u03c2\u017f\u00b5");

    /// <param name="key">Valid UTF-8 when <paramref name="foldsAll"/>.</param>
    /// <param name="folds">False gives a copy.</param>
    /// <param name="foldsAll">Letters other than ASCII too.</param>
    public static byte[] Fold(ReadOnlySpan<byte> key, bool folds, bool foldsAll)
    {
        if (!folds) return key.ToArray();
        if (foldsAll && !Ascii.IsValid(key)) return Encoding.UTF8.GetBytes(FoldText(Encoding.UTF8.GetString(key)));
        byte[] folded = new byte[key.Length];
        for (int i = 0; i < key.Length; i++) folded[i] = Lower(key[i]);
        return folded;
    }

    /// <summary>A key of a look-up, folded, as UTF-8.</summary>
    /// <param name="key">Any text.</param>
    /// <param name="folds">False leaves its case.</param>
    /// <param name="space">Used where the key fits in.</param>
    public static ReadOnlySpan<byte> Fold(string key, bool folds, Span<byte> space)
    {
        if (!folds || !Ascii.IsValid(key)) return Encoding.UTF8.GetBytes(folds ? FoldText(key) : key);
        if (key.Length > space.Length) space = new byte[key.Length];
        Ascii.ToLower(key, space, out int written);
        return space[..written];
    }

    // Unicode's case folding, which Postfix's programs apply, is lower case but for some letters; these are the ones that addresses have.
    private static string FoldText(string text)
    {
        string lower = text.ToLowerInvariant();
        if (!lower.AsSpan().ContainsAny(Unlike)) return lower;
        return lower.Replace("\u00df", "ss", StringComparison.Ordinal).Replace('\u03c2', '\u03c3').Replace('\u017f', 's').Replace('\u00b5', '\u03bc');
    }

    /// <summary>ASCII only.</summary>
    public static byte Lower(byte c) => c is >= (byte)'A' and <= (byte)'Z' ? (byte)(c | 0x20) : c;
}
