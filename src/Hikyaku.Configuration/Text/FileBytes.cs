namespace Hikyaku.Configuration.Text;

/// <summary>Reads a whole configuration file; one that pretends to be endless is refused.</summary>
internal static class FileBytes
{
    /// <summary>Larger than any configuration or match list file that people write.</summary>
    private const int MaximumBytes = 64 << 20;

    public static byte[] Read(string path, Func<string, Stream> open)
    {
        using Stream stream = open(path);
        using var copy = new MemoryStream();
        byte[] buffer = new byte[16384];
        int got;
        while ((got = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, got);
            if (copy.Length > MaximumBytes) throw new IOException($"{path} is larger than {MaximumBytes >> 20} MB");
        }
        return copy.ToArray();
    }
}
