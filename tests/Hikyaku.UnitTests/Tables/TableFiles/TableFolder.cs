using System.Text;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.UnitTests.Tables.TableFiles;

/// <summary>A folder of its own for table files, with short forms for what tests do to them; bytes are Latin-1 characters.</summary>
internal sealed class TableFolder : IDisposable
{
    public TableFolder() => Root = Directory.CreateTempSubdirectory("hikyaku-tables").FullName;

    public string Root { get; }

    public List<string> Warnings { get; } = [];

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(byte[]? bytes) => bytes is null ? "(none)" : Encoding.Latin1.GetString(bytes);

    /// <summary>The options with the folder's list of warnings.</summary>
    public TableFileOptions Options(DuplicateEntries duplicates = default, TrailingNull trailingNull = default, bool foldsKeys = true, bool requiresUtf8 = true) => new()
    {
        Duplicates = duplicates,
        TrailingNull = trailingNull,
        FoldsKeys = foldsKeys,
        RequiresUtf8 = requiresUtf8,
        Warn = w => Warnings.Add(w.Replace(Root + "/", "", StringComparison.Ordinal)),
    };

    public TableFile Open(string type, string name, TableFileAccess access = TableFileAccess.Read, TableFileOptions? options = null)
        => TableFile.Open(type, Path(name), access, options ?? Options());

    public void Make(string type, string name, IEnumerable<(string Key, string Value)> entries, TableFileOptions? options = null)
    {
        using TableFile file = Open(type, name, TableFileAccess.Create, options);
        foreach ((string key, string value) in entries) file.Put(Bytes(key), Bytes(value));
        file.Complete();
    }

    public string Find(string type, string name, string key, TableFileOptions? options = null)
    {
        using TableFile file = Open(type, name, TableFileAccess.Read, options);
        return Text(file.Find(Bytes(key)));
    }

    public string[] List(string type, string name)
    {
        using TableFile file = Open(type, name);
        return [.. file.Entries().Select(e => $"{Text(e.Key)}={Text(e.Value)}")];
    }

    /// <summary>The text of the failure, without the folder.</summary>
    public string Failure(Action what) => Xunit.Assert.Throws<TableFileException>(what).Message.Replace(Root + "/", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
