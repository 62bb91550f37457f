namespace Hikyaku.Tables.TableFiles;

/// <summary>How a table file is read and written; the defaults are postmap's.</summary>
public sealed class TableFileOptions
{
    public static readonly TableFileOptions Default = new();

    public TrailingNull TrailingNull { get; init; }

    public DuplicateEntries Duplicates { get; init; }

    /// <summary>Keys are folded to lower case on the way in and on look-up; false for postmap -f.</summary>
    public bool FoldsKeys { get; init; } = true;

    /// <summary>Keys and values must be UTF-8, and letters other than ASCII are folded too: smtputf8_enable, unless postmap -u.</summary>
    public bool RequiresUtf8 { get; init; } = true;

    /// <summary>
    /// A compiled file is opened for reading to ask for one key: no more of it is read than that takes, which saves most of the time where it is large. Its lock is kept until it is closed.
    /// </summary>
    public bool IsForOneKey { get; init; }

    /// <summary>Gets Postfix's warnings, without the program's name: <c>/x.db: duplicate entry: "a"</c>. Bytes are Latin-1 characters.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>Permission bits of a file that is made. postmap takes 0644 less what the source doesn't allow to group and others.</summary>
    public UnixFileMode Mode { get; init; } = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Numeric owner and group of a file that is made; null leaves them as they are. postmap run as root gives the file to the source's owner.</summary>
    public (uint User, uint Group)? Owner { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>postconf(5) lmdb_map_size in bytes: where the limit of a new lmdb: file starts; it grows by itself.</summary>
    public long LmdbMapSizeBytes { get; init; } = 16 << 20;

    /// <summary>postconf(5) berkeley_db_create_buffer_size in bytes: the memory for making a hash: or btree: file.</summary>
    public int BerkeleyCreateBufferBytes { get; init; } = 16 << 20;
}
