using Hikyaku.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.TableFiles;

public sealed class CdbTableFileTests : IDisposable
{
    private readonly TableFolder _folder = new();

    [Fact]
    public void Create_Entries_AreFoundAndListedInTheirOrder()
    {
        _folder.Make("cdb", "t", [("B", "2"), ("a", "1"), ("c d", "x\u00e9")], _folder.Options(requiresUtf8: false));
        Assert.Equal(["b=2", "a=1", "c d=x\u00e9"], _folder.List("cdb", "t"));
        Assert.Equal("1", _folder.Find("cdb", "t", "A"));
        Assert.Equal("(none)", _folder.Find("cdb", "t", "nothing"));
        Assert.False(File.Exists(_folder.Path("t.cdb.tmp")));
        Assert.Empty(_folder.Warnings);
    }

    [Fact]
    public void Create_Nothing_IsAnEmptyTable()
    {
        _folder.Make("cdb", "t", []);
        Assert.Empty(_folder.List("cdb", "t"));
        Assert.Equal(2048, new FileInfo(_folder.Path("t.cdb")).Length);
    }

    [Theory]
    [InlineData(DuplicateEntries.Warn, "1", "a=1 b=3", "t: duplicate entry: \"a\"")]
    [InlineData(DuplicateEntries.Ignore, "1", "a=1 a=2 b=3", "")]
    [InlineData(DuplicateEntries.Replace, "2", "a=2 b=3", "")]
    public void Create_Duplicate_IsTreatedAsAsked(DuplicateEntries duplicates, string found, string listed, string warning)
    {
        _folder.Make("cdb", "t", [("a", "1"), ("A", "2"), ("b", "3")], _folder.Options(duplicates));
        Assert.Equal(found, _folder.Find("cdb", "t", "a"));
        Assert.Equal(listed, string.Join(' ', _folder.List("cdb", "t")));
        Assert.Equal(warning, string.Join('|', _folder.Warnings));
    }

    [Fact]
    public void Create_RefusedDuplicate_LeavesTheOldFile()
    {
        _folder.Make("cdb", "t", [("a", "old")]);
        Assert.Equal("t: duplicate entry: \"b\"", _folder.Failure(() => _folder.Make("cdb", "t", [("b", "1"), ("b", "2")], _folder.Options(DuplicateEntries.Refuse))));
        Assert.Equal(["a=old"], _folder.List("cdb", "t"));
        Assert.Equal(["t.cdb"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(TrailingNull.Either, false)]
    [InlineData(TrailingNull.Absent, false)]
    [InlineData(TrailingNull.Appended, true)]
    public void Create_TrailingNull_IsWrittenWhereAskedFor(TrailingNull trailingNull, bool expected)
    {
        _folder.Make("cdb", "t", [("key", "value")], _folder.Options(trailingNull: trailingNull));
        string content = TableFolder.Text(File.ReadAllBytes(_folder.Path("t.cdb")));
        Assert.Equal(expected, content.Contains("key\0value\0", StringComparison.Ordinal));
        Assert.Equal("value", _folder.Find("cdb", "t", "key"));
        Assert.Equal(expected ? "(none)" : "value", _folder.Find("cdb", "t", "key", _folder.Options(trailingNull: TrailingNull.Absent)));
        Assert.Equal(expected ? "value" : "(none)", _folder.Find("cdb", "t", "key", _folder.Options(trailingNull: TrailingNull.Appended)));
    }

    [Fact]
    public void Create_ModeAndOwner_AreSet()
    {
        using (TableFile file = _folder.Open("cdb", "t", TableFileAccess.Create, new TableFileOptions { Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead }))
            file.Complete();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(_folder.Path("t.cdb")));
        if (!Environment.IsPrivilegedProcess) return;
        using (TableFile file = _folder.Open("cdb", "t", TableFileAccess.Create, new TableFileOptions { Owner = (65534, 65534) }))
            file.Complete();
        FileStat stat = FileStat.Of(_folder.Path("t.cdb"))!.Value;
        Assert.Equal((65534u, 65534u), (stat.User, stat.Group));
    }

    [Fact]
    public void Create_TemporaryNameIsALink_IsRefusedAndItsTargetUntouched()
    {
        File.WriteAllText(_folder.Path("precious"), "keep");
        File.CreateSymbolicLink(_folder.Path("t.cdb.tmp"), _folder.Path("precious"));
        Assert.StartsWith("open database t.cdb.tmp: ", _folder.Failure(() => _folder.Make("cdb", "t", [("a", "1")])), StringComparison.Ordinal);
        Assert.Equal("keep", File.ReadAllText(_folder.Path("precious")));
    }

    [Fact]
    public async Task Create_WhileAnotherWriterHasTheLock_WaitsForIt()
    {
        TableFile first = _folder.Open("cdb", "t", TableFileAccess.Create);
        var second = Task.Run(() => _folder.Make("cdb", "t", [("a", "second")]), TestContext.Current.CancellationToken);
        first.Put(TableFolder.Bytes("a"), TableFolder.Bytes("first"));
        first.Complete();
        first.Dispose();
        await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(["a=second"], _folder.List("cdb", "t"));
    }

    [Fact]
    public void Update_IsNotSupported()
        => Assert.Equal("unsupported non-bulk change request", _folder.Failure(() => _folder.Open("cdb", "t", TableFileAccess.Update)));

    [Fact]
    public void Read_MissingOrStrangeFile_SaysWhich()
    {
        Assert.Equal("open database t.cdb: No such file or directory", _folder.Failure(() => _folder.Open("cdb", "t")));
        File.WriteAllText(_folder.Path("t.cdb"), "text");
        Assert.StartsWith("open database t.cdb: ", _folder.Failure(() => _folder.Open("cdb", "t")), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Path("d.cdb"));
        Assert.Equal("open database d.cdb: Not a regular file", _folder.Failure(() => _folder.Open("cdb", "d")));
    }

    [Fact]
    public void Read_OlderThanItsSource_IsWarnedOf()
    {
        _folder.Make("cdb", "t", [("a", "1")]);
        File.WriteAllText(_folder.Path("t"), "a 1\n");
        File.SetLastWriteTimeUtc(_folder.Path("t"), DateTime.UnixEpoch.AddDays(20000).AddSeconds(-200));
        File.SetLastWriteTimeUtc(_folder.Path("t.cdb"), DateTime.UnixEpoch.AddDays(20000).AddSeconds(-300));
        _folder.Find("cdb", "t", "a");
        Assert.Equal(["database t.cdb is older than source file t"], _folder.Warnings);
    }

    [Fact]
    public void Utf8_KeysAndValuesThatAreNot_AreLeftOutWithAWarning()
    {
        _folder.Make("cdb", "t", [("\u00ff", "1"), ("b", "\u00ff"), ("\u00c3\u0084", "umlaut")]);
        Assert.Equal(["\u00c3\u00a4=umlaut"], _folder.List("cdb", "t"));
        Assert.Equal("umlaut", _folder.Find("cdb", "t", "\u00c3\u0084"));
        Assert.Equal(
            ["cdb:t: non-UTF-8 key \"\u00ff\": malformed UTF-8 or invalid codepoint", "cdb:t: key \"b\": non-UTF-8 value \"\u00ff\": malformed UTF-8 or invalid codepoint"], _folder.Warnings.Take(2));
    }

    [Theory]
    [InlineData("Stra\u00dfe", "strasse")]
    [InlineData("STRA\u1e9eE", "strasse")]
    [InlineData("\u039f\u0394\u039f\u03a3", "\u03bf\u03b4\u03bf\u03c2")]
    [InlineData("\u00c4\u00d6", "\u00e4\u00f6")]
    public void Key_WithLettersBesidesAscii_IsFoldedOnBothSides(string written, string asked)
    {
        using (TableFile file = _folder.Open("cdb", "t", TableFileAccess.Create))
        {
            file.Put(System.Text.Encoding.UTF8.GetBytes(written), "1"u8);
            file.Complete();
        }
        using (TableFile file = _folder.Open("cdb", "t")) Assert.Equal("1", TableFolder.Text(file.Find(System.Text.Encoding.UTF8.GetBytes(asked))));
        using var set = new Hikyaku.Tables.TableSet();
        Assert.True(TableFixture.Finish(set.Open(TableFixture.Word("cdb:" + _folder.Path("t"))).LookupAsync(asked, CancellationToken.None)).IsFound);
    }

    [Fact]
    public void Types_ThatCannotBeMade_SayPostfixsWords()
    {
        Assert.Equal("no 'map create' support for this type: texthash", _folder.Failure(() => _folder.Open("texthash", "t", TableFileAccess.Create)));
        Assert.Equal("unsupported map type: foo", _folder.Failure(() => _folder.Open("foo", "t", TableFileAccess.Create)));
        Assert.Equal("unsupported dictionary type: foo", _folder.Failure(() => _folder.Open("foo", "t")));
    }

    public void Dispose() => _folder.Dispose();
}
