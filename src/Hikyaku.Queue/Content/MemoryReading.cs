namespace Hikyaku.Queue.Content;

internal static class MemoryReading
{
    /// <summary>Copies from an offset as much as there is and fits; 0 at the end.</summary>
    public static int Copy(ReadOnlyMemory<byte> source, long offset, Memory<byte> target)
    {
        if (offset < 0 || offset >= source.Length) return 0;
        ReadOnlySpan<byte> rest = source.Span[(int)offset..];
        int count = Math.Min(rest.Length, target.Length);
        rest[..count].CopyTo(target.Span);
        return count;
    }
}
