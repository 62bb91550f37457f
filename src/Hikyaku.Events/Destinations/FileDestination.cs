namespace Hikyaku.Events.Destinations;

/// <summary>postconf(5) maillog_file: appended to, opened anew on reload.</summary>
internal sealed class FileDestination(string path, UnixFileMode permissions) : StreamDestination(Open(path, permissions))
{
    public override void Reopen()
    {
        FileStream next = Open(path, permissions); // when this fails, the old file goes on
        Stream.Dispose();
        Stream = next;
    }

    private static FileStream Open(string path, UnixFileMode permissions) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Append,
        Access = FileAccess.Write,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        UnixCreateMode = permissions,
    });
}
