using System.Text;
using Hikyaku.Storage.Files;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.TableFiles;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Compiled;

public sealed class CompiledFormatTests : IDisposable
{
    private static readonly TableFileOptions OneKey = new() { IsForOneKey = true };

    private readonly TableFolder _folder = new();

    public static TheoryData<string> Types => ["hash", "btree", "lmdb", "cdb"];

    public static TheoryData<string> ChangeableTypes => ["hash", "btree", "lmdb"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Create_TenThousandEntries_AreAllFound(string type)
    {
        Writers.Require(type);
        List<(string Key, string Value)> entries = Entries(10_000, type == "lmdb" ? 400 : 3000);
        _folder.Make(type, "t", entries);
        Assert.Empty(_folder.Warnings);
        using TableFile file = _folder.Open(type, "t");
        foreach ((string key, string value) in entries) Assert.Equal(value, TableFolder.Text(file.Find(TableFolder.Bytes(key))));
        Assert.Null(file.Find("nothing"u8));
        foreach ((string key, string value) in entries.Where(static (_, i) => i % 100 == 3 || i % 501 == 0)) Assert.Equal(value, _folder.Find(type, "t", key, OneKey));
        Assert.Equal("(none)", _folder.Find(type, "t", "nothing", OneKey));
        string[] listed = [.. file.Entries().Select(e => $"{TableFolder.Text(e.Key)}={TableFolder.Text(e.Value)}")];
        string[] expected = [.. entries.Select(e => $"{e.Key}={e.Value}")];
        if (type is "btree" or "lmdb") Array.Sort(expected, static (a, b) => Encoding.Latin1.GetBytes(a.Split('=')[0]).AsSpan().SequenceCompareTo(Encoding.Latin1.GetBytes(b.Split('=')[0])));
        if (type == "hash") Array.Sort(expected, StringComparer.Ordinal);
        if (type == "hash") Array.Sort(listed, StringComparer.Ordinal);
        Assert.Equal(expected, listed);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void OneKey_FileCutShortMeanwhile_IsAFault(string type)
    {
        Writers.Require(type);
        _folder.Make(type, "t", Entries(10_000, 300));
        using TableFile file = _folder.Open(type, "t", options: OneKey);
        using (FileStream other = new(_folder.Path("t" + Writers.Suffix(type)), FileMode.Truncate)) Assert.Equal(0, other.Length);
        string name = type == "lmdb" ? "t" : "t" + Writers.Suffix(type);
        Assert.Equal($"error reading {name}: it was cut short while it was read", _folder.Failure(() => file.Find("user9000@example.test"u8)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Server_OpensTheCompiledFile_AndAnswersFromIt(string type)
    {
        Writers.Require(type);
        List<(string Key, string Value)> entries = Entries(500, 300);
        _folder.Make(type, "t", entries);
        using var set = new TableSet();
        LookupTable table = set.Open(TableFixture.Word($"{type}:{_folder.Path("t")}"));
        foreach ((string key, string value) in entries) Assert.Equal(value, TableFixture.Finish(table.LookupAsync(key.ToUpperInvariant(), CancellationToken.None)).Value);
        Assert.Equal(LookupStatus.NotFound, TableFixture.Finish(table.LookupAsync("nothing", CancellationToken.None)).Status);
        Assert.True(table.MayHold(v => v == entries[7].Value));
        Assert.False(table.MayHold(static v => v == "not there"));
        Assert.Empty(set.Faults);
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void Update_PutAndDelete_ChangeTheFile(string type)
    {
        Writers.Require(type);
        _folder.Make(type, "t", Entries(300, 300));
        int before = _folder.List(type, "t").Length;
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.Update))
        {
            Assert.True(file.Put("new"u8, "1"u8));
            Assert.False(file.Put("NEW"u8, "2"u8));
            Assert.True(file.Put("large"u8, TableFolder.Bytes(new string('x', 20_000))));
            Assert.True(file.Delete("user7@example.test"u8));
            Assert.False(file.Delete("user7@example.test"u8));
            file.Complete();
        }
        Assert.Equal("1", _folder.Find(type, "t", "new"));
        Assert.Equal(20_000, _folder.Find(type, "t", "large").Length);
        Assert.Equal("(none)", _folder.Find(type, "t", "user7@example.test"));
        Assert.Equal(before + 1, _folder.List(type, "t").Length);
        Assert.Equal([type == "lmdb" ? $"lmdb:t: duplicate entry: \"new\"" : "t.db: duplicate entry: \"new\""], _folder.Warnings);
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void UpdateOrCreate_MissingFile_IsMade_AndUpdateRefuses(string type)
    {
        Writers.Require(type);
        Assert.Equal($"open database t{Writers.Suffix(type)}: No such file or directory", _folder.Failure(() => _folder.Open(type, "t", TableFileAccess.Update)));
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.UpdateOrCreate))
        {
            file.Put("a"u8, "1"u8);
            file.Complete();
        }
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.UpdateOrCreate, _folder.Options(DuplicateEntries.Replace)))
        {
            file.Put("a"u8, "2"u8);
            file.Complete();
        }
        Assert.Equal(["a=2"], _folder.List(type, "t"));
        Assert.Empty(_folder.Warnings);
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void TrailingNull_IsTheHabit_AndCanBeLeftOut(string type)
    {
        Writers.Require(type);
        _folder.Make(type, "t", [("key", "value")]);
        Assert.Contains("value\0", TableFolder.Text(File.ReadAllBytes(_folder.Path("t" + Writers.Suffix(type)))), StringComparison.Ordinal);
        Assert.Equal("(none)", _folder.Find(type, "t", "key", _folder.Options(trailingNull: TrailingNull.Absent)));
        _folder.Make(type, "t", [("key", "value")], _folder.Options(trailingNull: TrailingNull.Absent));
        Assert.Equal("value", _folder.Find(type, "t", "key"));
        Assert.Equal("(none)", _folder.Find(type, "t", "key", _folder.Options(trailingNull: TrailingNull.Appended)));
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.Update))
        {
            Assert.True(file.Delete("key"u8));
            file.Complete();
        }
        Assert.Empty(_folder.List(type, "t"));
    }

    [Fact]
    public void WithoutBerkeleyDb_AnOldFileIsRemovedWithALine_AndChangesLeaveIt()
    {
        string file = _folder.Path("t.db");
        Assert.EndsWith("there is no " + file + ", and the source text is read", BerkeleyTableFile.WithoutLibrary("hash", file, TableFileAccess.Create).Message, StringComparison.Ordinal);
        File.WriteAllText(file, "old");
        Assert.EndsWith(file + " stays as it is", BerkeleyTableFile.WithoutLibrary("hash", file, TableFileAccess.Update).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Assert.Equal(
            $"hash: files are written with Berkeley DB, which is not installed here (Debian's package libdb5.3); the old {file} was removed, so that nothing takes it for current, and the source text is read",
            BerkeleyTableFile.WithoutLibrary("hash", file, TableFileAccess.Create).Message);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void Update_OfACorruptFile_IsRefusedBeforeTheLibrarySeesIt(string type)
    {
        Writers.Require(type);
        _folder.Make(type, "t", Entries(2000, 300));
        string path = _folder.Path("t" + Writers.Suffix(type));
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Assert.StartsWith($"open database t{Writers.Suffix(type)}: ", _folder.Failure(() => _folder.Open(type, "t", TableFileAccess.Update)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Read_WhileAWriterHasTheLock_WaitsForIt(string type)
    {
        Writers.Require(type);
        _folder.Make(type, "t", [("a", "1")]);
        using SafeFileHandle writer = OpenedFile.TryOpen(_folder.Path("t" + Writers.Suffix(type)), OpenFlags.ReadWrite, out int _)!;
        Assert.True(FileLock.TryTake(writer, isExclusive: true, usesFcntl: type == "lmdb", TimeSpan.Zero));
        using SafeFileHandle second = OpenedFile.TryOpen(_folder.Path("t" + Writers.Suffix(type)), OpenFlags.ReadOnly, out int _)!;
        Assert.False(FileLock.TryTake(second, isExclusive: false, usesFcntl: type == "lmdb", TimeSpan.Zero));
        var reader = Task.Run(() => _folder.Find(type, "t", "a"), TestContext.Current.CancellationToken);
        writer.Dispose();
        Assert.Equal("1", await reader.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Lmdb_SmallMapSize_GrowsByItself()
    {
        Writers.Require("lmdb");
        using (TableFile file = _folder.Open("lmdb", "t", TableFileAccess.Create, new TableFileOptions { LmdbMapSizeBytes = 10_240 }))
        {
            for (int i = 0; i < 20_000; i++) file.Put(TableFolder.Bytes($"key{i}"), TableFolder.Bytes(new string('x', 200)));
            file.Complete();
        }
        Assert.Equal(20_000, _folder.List("lmdb", "t").Length);
        Assert.True(new FileInfo(_folder.Path("t.lmdb")).Length > 4_000_000);
    }

    [Fact]
    public void Lmdb_KeyThatIsTooLong_SaysTheLibrarysWords()
    {
        Writers.Require("lmdb");
        Assert.Contains("MDB_BAD_VALSIZE", _folder.Failure(() => _folder.Make("lmdb", "t", [(new string('k', 600), "v")])), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();

    internal static List<(string Key, string Value)> Entries(int count, int longestKey)
    {
        var random = new Random(count);
        var entries = new List<(string Key, string Value)>();
        for (int i = 0; i < count; i++)
        {
            string key = i % 500 == 3 ? $"k{i}" + new string('k', random.Next(longestKey / 2, longestKey)) : $"user{i}@example.test";
            int length = i % 100 == 5 ? random.Next(2000, 30_000) : random.Next(1, 80);
            entries.Add((key, string.Create(length, random, static (text, r) =>
            {
                for (int c = 0; c < text.Length; c++) text[c] = (char)r.Next('!', '~');
            })));
        }
        return entries;
    }
}
