using Hikyaku.Tables.TableFiles;

namespace Hikyaku.Tables.Reloading;

/// <summary>A file that a table was read from, or looked for.</summary>
/// <param name="Path">As it was opened.</param>
/// <param name="Stat">From before it was opened; null when it wasn't there, or can't be asked about.</param>
internal readonly record struct WatchedFile(string Path, FileStat? Stat)
{
    public static WatchedFile Now(string path) => new(path, FileStat.Of(path));
}
