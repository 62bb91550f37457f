using Hikyaku.Tables.Types.Compiled;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Compiled;

/// <summary>Which types this machine can write: hash: and btree: need Berkeley DB, lmdb: liblmdb. Without them a test is skipped; with CI set it fails.</summary>
internal static class Writers
{
    public static void Require(string type)
    {
        bool isHere = type is "cdb" || (type == "lmdb" ? LmdbLibrary.Instance is not null : BerkeleyLibrary.Instance is not null);
        if (isHere) return;
        string missing = type == "lmdb" ? "liblmdb.so.0 is missing" : "libdb-5.3.so is missing";
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))) Assert.Fail(missing);
        Assert.Skip(missing);
    }

    public static string Suffix(string type) => type switch { "cdb" => ".cdb", "lmdb" => ".lmdb", _ => ".db" };
}
