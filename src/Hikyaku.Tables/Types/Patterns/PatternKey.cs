using System.Buffers;
using System.Text;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary>A key as patterns are compared with it.</summary>
internal readonly ref struct PatternKey
{
    private PatternKey(ReadOnlySpan<byte> text, ReadOnlySpan<byte> folded)
    {
        Text = text;
        Folded = folded;
    }

    /// <summary>In UTF-8, with a zero byte behind the last.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The key with its ASCII letters in lower case, without a zero byte, for <see cref="RequiredLiterals"/>.</summary>
    public ReadOnlySpan<byte> Folded { get; }

    /// <summary>How much room <see cref="Make"/> needs for a key, in bytes.</summary>
    public static int RoomFor(string key) => 2 * Encoding.UTF8.GetMaxByteCount(key.Length) + 1;

    public static PatternKey Make(string key, Span<byte> room)
    {
        int length = Encoding.UTF8.GetBytes(key, room);
        room[length] = 0;
        Span<byte> text = room[..length], folded = room.Slice(length + 1, length);
        if (Ascii.ToLower(text, folded, out _) != OperationStatus.Done) // it ends at the first byte that isn't ASCII
            for (int i = 0; i < length; i++) folded[i] = KeyFolding.Lower(text[i]);
        return new PatternKey(room[..(length + 1)], folded);
    }
}
