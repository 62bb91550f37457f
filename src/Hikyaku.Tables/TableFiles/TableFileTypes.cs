using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.TableFiles;

/// <summary>The types whose files <see cref="TableFile"/> opens.</summary>
public static class TableFileTypes
{
    internal static readonly TableFileType[] All =
    [
        new("hash", ".db", CanCreate: true, static (path, access, options) => BerkeleyTableFile.OpenBerkeley("hash", path, access, options)),
        new("btree", ".db", CanCreate: true, static (path, access, options) => BerkeleyTableFile.OpenBerkeley("btree", path, access, options)),
        new("lmdb", ".lmdb", CanCreate: true, LmdbTableFile.Open),
        new("cdb", ".cdb", CanCreate: true, CdbTableFile.Open),
        new("texthash", "", CanCreate: false, TextTableFile.Open),
    ];

    public static IEnumerable<string> Names => All.Select(static t => t.Name);

    /// <summary>Is this a type of file that can be listed and searched here? Other types answer through a <see cref="TableSet"/>.</summary>
    public static bool Has(string type) => Find(type) is not null;

    /// <summary>Can postmap make files of this type?</summary>
    public static bool CanCreate(string type) => Find(type) is { CanCreate: true };

    /// <summary>As <see cref="CanCreate"/>, on this machine: hash: and btree: are written by Berkeley DB, which may not be installed.</summary>
    public static bool CanCreateHere(string type) => CanCreate(type) && (type is not ("hash" or "btree") || BerkeleyLibrary.Instance is not null);

    internal static TableFileType? Find(string type) => Array.Find(All, t => t.Name == type);
}
