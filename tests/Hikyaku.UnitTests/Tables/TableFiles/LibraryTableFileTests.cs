using Hikyaku.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.TableFiles;

/// <summary>What the tables do alike that the system's libraries write: liblmdb and Berkeley DB.</summary>
public sealed class LibraryTableFileTests : IDisposable
{
    private readonly TableFolder _folder = new();

    [Theory]
    [InlineData("hash", "db")]
    [InlineData("btree", "db")]
    [InlineData("lmdb", "lmdb")]
    public void Change_IsRefusedForNoise_AndNeverListed(string type, string suffix)
    {
        RequireWriter(type);
        _folder.Make(type, "t", [("a", "1")]);
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.Update))
        {
            Assert.EndsWith("is being changed and cannot be listed", _folder.Failure(() => _ = file.Entries().ToArray()), StringComparison.Ordinal);
            file.Put(TableFolder.Bytes("b"), TableFolder.Bytes("2"));
            file.Complete();
            file.Complete(); // a second time is nothing
        }
        Assert.Equal("2", _folder.Find(type, "t", "b"));
        File.WriteAllBytes(_folder.Path($"t.{suffix}"), [.. Enumerable.Repeat((byte)0x5a, 8192)]);
        Assert.StartsWith($"open database t.{suffix}: ", _folder.Failure(() => _folder.Open(type, "t", TableFileAccess.Update)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hash", "db")]
    [InlineData("btree", "db")]
    [InlineData("lmdb", "lmdb")]
    public void Create_NotCompleted_LeavesTheOldFileAlone(string type, string suffix)
    {
        RequireWriter(type);
        _folder.Make(type, "t", [("a", "old")]);
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.Create)) file.Put(TableFolder.Bytes("a"), TableFolder.Bytes("new"));
        Assert.Equal("old", _folder.Find(type, "t", "a"));
        Assert.False(File.Exists(_folder.Path($"t.{suffix}.tmp")));
    }

    public void Dispose() => _folder.Dispose();

    private static void RequireWriter(string type)
    {
        if (!TableFileTypes.CanCreateHere(type)) Assert.Skip($"no library that writes {type}: is installed here");
    }
}
