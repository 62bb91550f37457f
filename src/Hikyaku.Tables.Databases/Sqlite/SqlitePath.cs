namespace Hikyaku.Tables.Databases.Sqlite;

/// <summary>
/// Can this process open the database file? It must by itself: SQLite opens a file by its name, so one that only the privileged helper may read can't be passed to it as other
/// tables' files are.
/// </summary>
internal static class SqlitePath
{
    /// <summary>Null when it can be opened; else the system's words, and which right on what is missing.</summary>
    public static string? FindFault(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            return "Is a directory";
        }
        catch (UnauthorizedAccessException)
        {
            return $"Permission denied: the user {Environment.UserName} needs {MissingRight(path)}; a database can't be opened on its behalf by root";
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return FileTrouble.Describe(e);
        }
    }

    private static string MissingRight(string path)
    {
        string seen = "/";
        foreach (string part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(seen, part);
            if (!Path.Exists(next)) return $"the right to pass (x) the folder {seen}";
            seen = next;
        }
        return $"the right to read (r) {path}";
    }
}
