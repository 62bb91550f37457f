namespace Hikyaku.EndToEndTests.Faults;

/// <summary>Bytes of a file that a power loss takes.</summary>
internal sealed record UnflushedRange(string Path, long Offset, long Length)
{
    /// <summary>Takes them: zeros stand there, as in blocks that were never written.</summary>
    public void Discard()
    {
        if (!File.Exists(Path)) return;
        using FileStream file = new(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = Offset;
        file.Write(new byte[Length]);
    }
}
