using System.Text;

namespace Hikyaku.Tables.TableFiles;

/// <summary>
/// One table file, opened to read it, change entries, or make it anew; what postmap and postalias stand on. Bytes in, bytes out. Not thread-safe.
/// Every method throws <see cref="TableFileException"/> where Postfix's programs end with a fatal error; its message is Postfix's text.
/// </summary>
public abstract class TableFile : IDisposable
{
    private protected TableFile(string type, string name, TableFileOptions options)
    {
        Type = type;
        Name = name;
        Options = options;
        TrailingNull = options.TrailingNull;
        Duplicates = options.Duplicates;
    }

    public string Type { get; }

    /// <summary>As Postfix names it in messages: the file's path for <c>hash:</c>, the table's for <c>lmdb:</c>.</summary>
    public string Name { get; }

    /// <summary>What happens to the next entries whose key is there: postalias -i replaces its own ones at the end.</summary>
    public DuplicateEntries Duplicates { get; set; }

    private protected TableFileOptions Options { get; }

    /// <summary>What is known of this file's keys by now.</summary>
    private protected TrailingNull TrailingNull { get; set; }

    /// <summary>Opens <c>type:path</c>.</summary>
    /// <param name="type">hash, btree, lmdb, cdb; texthash for reading.</param>
    /// <param name="path">Without the suffix, as in the configuration.</param>
    /// <param name="access">Whether it is read, changed or made.</param>
    /// <param name="options">Null for postmap's defaults.</param>
    /// <exception cref="TableFileException">It can't; for Create also: there is no such type or nothing makes it.</exception>
    public static TableFile Open(string type, string path, TableFileAccess access, TableFileOptions? options = null)
    {
        TableFileType? row = TableFileTypes.Find(type);
        if (access == TableFileAccess.Create && row is not { CanCreate: true })
            throw new TableFileException(row is null ? $"unsupported map type: {type}" : $"no 'map create' support for this type: {type}");
        if (row is null) throw new TableFileException($"unsupported dictionary type: {type}");
        return row.Open(path, access, options ?? TableFileOptions.Default);
    }

    /// <summary>The value of a key; null when there is none, or the key isn't UTF-8 where it must be (warned of).</summary>
    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        if (Fold(key) is not { } folded) return null;
        byte[]? value = FindEither(folded);
        if (value is null || IsText(value)) return value;
        Options.Warn($"{Type}:{Name}: key \"{Show(folded)}\": non-UTF-8 value \"{Show(value)}\": malformed UTF-8 or invalid codepoint");
        throw new TableFileException($"table {Type}:{Name}: query error");
    }

    /// <summary>Adds an entry; false when the key was there and <see cref="TableFileOptions.Duplicates"/> keeps it, or the bytes aren't UTF-8 where they must be (warned of).</summary>
    public bool Put(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (Fold(key) is not { } folded) return false;
        if (!IsText(value))
        {
            Options.Warn($"{Type}:{Name}: key \"{Show(folded)}\": non-UTF-8 value \"{Show(value)}\": malformed UTF-8 or invalid codepoint");
            return false;
        }
        if (TrailingNull == TrailingNull.Either) TrailingNull = HabitualNull;
        return TrailingNull == TrailingNull.Appended ? Store(WithNull(folded), WithNull(value), folded) : Store(folded, value.ToArray(), folded);
    }

    /// <summary>
    /// Adds an entry exactly as given, without folding and without trailing NUL, over one that is there: what postalias does with NIS's keys.
    /// </summary>
    public void PutAsIs(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) => Store(key.ToArray(), value.ToArray(), key.ToArray());

    /// <summary>Removes a key; false when it isn't there.</summary>
    public bool Delete(ReadOnlySpan<byte> key)
    {
        if (Fold(key) is not { } folded) return false;
        if (TrailingNull != TrailingNull.Absent && Remove(WithNull(folded)))
        {
            TrailingNull = TrailingNull.Appended;
            return true;
        }
        if (TrailingNull == TrailingNull.Appended || !Remove(folded)) return false;
        TrailingNull = TrailingNull.Absent;
        return true;
    }

    /// <summary>All entries in the order of the file: of keys in btree: and lmdb:, of writing in cdb: and texthash:, of the hash in hash:.</summary>
    public IEnumerable<TableEntry> Entries()
    {
        foreach (TableEntry stored in StoredEntries()) yield return new TableEntry(UpToNull(stored.Key), UpToNull(stored.Value));
    }

    /// <summary>Makes what was written last: a new file takes the old one's place now. Without it a new file is thrown away.</summary>
    public virtual void Complete()
    {
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private protected virtual TrailingNull HabitualNull => TrailingNull.Appended;

    /// <summary>The stored bytes of a key's value, or null.</summary>
    private protected abstract byte[]? Lookup(byte[] storedKey);

    private protected abstract IEnumerable<TableEntry> StoredEntries();

    private protected virtual bool Store(byte[] storedKey, byte[] storedValue, byte[] shownKey) => throw ReadOnly();

    private protected virtual bool Remove(byte[] storedKey) => throw ReadOnly();

    /// <summary>Says what <see cref="TableFileOptions.Duplicates"/> wants of an entry that is there already.</summary>
    /// <param name="table">As the type's messages name the table.</param>
    /// <param name="shownKey">Without the trailing NUL.</param>
    private protected bool KeepFirst(string table, byte[] shownKey)
    {
        string message = $"{table}: duplicate entry: \"{Show(shownKey)}\"";
        if (Duplicates == DuplicateEntries.Refuse) throw new TableFileException(message);
        if (Duplicates == DuplicateEntries.Warn) Options.Warn(message);
        return false;
    }

    private TableFileException ReadOnly() => new($"table {Type}:{Name} is open for reading only");

    private byte[]? FindEither(byte[] key)
    {
        if (TrailingNull != TrailingNull.Absent && Lookup(WithNull(key)) is { } terminated)
        {
            TrailingNull = TrailingNull.Appended;
            return UpToNull(terminated);
        }
        if (TrailingNull == TrailingNull.Appended || Lookup(key) is not { } plain) return null;
        TrailingNull = TrailingNull.Absent;
        return UpToNull(plain);
    }

    private byte[]? Fold(ReadOnlySpan<byte> key)
    {
        if (IsText(key)) return KeyFolding.Fold(key, Options.FoldsKeys, Options.RequiresUtf8);
        Options.Warn($"{Type}:{Name}: non-UTF-8 key \"{Show(key)}\": malformed UTF-8 or invalid codepoint");
        return null;
    }

    private bool IsText(ReadOnlySpan<byte> bytes) => !Options.RequiresUtf8 || System.Text.Unicode.Utf8.IsValid(bytes);

    private static byte[] WithNull(ReadOnlySpan<byte> text)
    {
        byte[] terminated = new byte[text.Length + 1];
        text.CopyTo(terminated);
        return terminated;
    }

    private static byte[] UpToNull(byte[] stored)
    {
        int end = Array.IndexOf(stored, (byte)0);
        return end < 0 ? stored : stored[..end];
    }

    private static string Show(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
