namespace Hikyaku.Tables.TableFiles;

/// <summary><c>texthash:</c>, read only: the source text itself.</summary>
internal sealed class TextTableFile : TableFile
{
    private readonly List<TableEntry> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private TextTableFile(string path, byte[] content, TableFileOptions options)
        : base("texthash", path, options)
    {
        TrailingNull = TrailingNull.Absent;
        foreach (TableSourceEntry entry in TableSource.ReadText(content, path, options.RequiresUtf8, options.Warn)) Add(entry);
    }

    public static TableFile Open(string path, TableFileAccess access, TableFileOptions options)
    {
        if (access != TableFileAccess.Read) throw new TableFileException($"texthash:{path} map requires O_RDONLY access mode");
        try
        {
            using Stream file = OpenedFile.Read(path);
            using var content = new MemoryStream();
            file.CopyTo(content);
            return new TextTableFile(path, content.ToArray(), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableFileException($"open database {path}: {FileTrouble.Describe(e)}", e);
        }
    }

    private protected override byte[]? Lookup(byte[] storedKey) => _places.TryGetValue(Text(storedKey), out int place) ? _entries[place].Value : null;

    private protected override IEnumerable<TableEntry> StoredEntries() => _entries;

    private void Add(TableSourceEntry entry)
    {
        byte[] key = KeyFolding.Fold(entry.Key, Options.FoldsKeys, Options.RequiresUtf8);
        if (_places.TryAdd(Text(key), _entries.Count)) _entries.Add(new TableEntry(key, entry.Value));
        else if (Duplicates == DuplicateEntries.Replace) _entries[_places[Text(key)]] = new TableEntry(key, entry.Value);
        else KeepFirst(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}, line {entry.Line}"), entry.Key);
    }

    private static string Text(byte[] key) => System.Text.Encoding.Latin1.GetString(key);
}
