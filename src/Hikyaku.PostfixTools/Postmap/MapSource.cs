using Hikyaku.Storage.Privileged;
using Hikyaku.Tables.TableFiles;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>The text that a table is made of, and whose it is.</summary>
/// <param name="Name">In messages.</param>
/// <param name="Content">All of it.</param>
/// <param name="Mode">Permission bits.</param>
/// <param name="IsRegular">A file: its permissions mean something.</param>
internal sealed record MapSource(string Name, byte[] Content, uint User, uint Group, UnixFileMode Mode, bool IsRegular)
{
    private const int PermissionBits = 0x1FF;

    /// <param name="path">The file.</param>
    /// <param name="name">The same as text of the command.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static MapSource OfFile(string path, string name)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Of(name, ReadAll(file), FileStat.Of(file.SafeFileHandle));
    }

    /// <param name="input">Standard input.</param>
    /// <param name="handle">Its descriptor; null when it is no descriptor.</param>
    /// <param name="name">In messages.</param>
    public static MapSource OfInput(Stream input, SafeFileHandle? handle, string name) => Of(name, ReadAll(input), handle is null ? null : FileStat.Of(handle));

    private static MapSource Of(string name, byte[] content, FileStat? status)
        => status is { } known
            ? new MapSource(name, content, known.User, known.Group, (UnixFileMode)(known.Mode & PermissionBits), known.IsRegular)
            : new MapSource(name, content, ProcessCredentials.EffectiveUserId, 0, UnixFileMode.None, IsRegular: false);

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position, Array.MaxLength) : 0);
        stream.CopyTo(content);
        return content.Capacity == content.Length ? content.GetBuffer() : content.ToArray();
    }
}
