using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.TableFiles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Compiled;

public sealed class IndexedTableTests : IDisposable
{
    private readonly TableFolder _folder = new();
    private readonly TableSet _set = new();

    private string Find(string type, string name, string key, bool isAlias = false)
    {
        var word = TableFixture.Word($"{type}:{_folder.Path(name)}");
        LookupResult result = TableFixture.Finish((isAlias ? _set.OpenAlias(word) : _set.Open(word)).LookupAsync(key, CancellationToken.None));
        return result.Status == LookupStatus.NotFound ? "(none)" : result.Value.Replace(_folder.Root + "/", "", StringComparison.Ordinal);
    }

    [Fact]
    public void NewerSource_IsADiagnosticWithBothTimes_AndTheCompiledFileAnswers()
    {
        _folder.Make("cdb", "t", [("a", "compiled")]);
        File.WriteAllText(_folder.Path("t"), "a source\n");
        File.SetLastWriteTimeUtc(_folder.Path("t"), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_folder.Path("t.cdb"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("compiled", Find("cdb", "t", "a"));
        TableFault fault = Assert.Single(_set.Faults);
        Assert.Equal(TableFaultSeverity.Outdated, fault.Severity);
        Assert.Contains("2026-01-02 03:04:05Z", fault.Cause, StringComparison.Ordinal);
        Assert.Contains("2026-01-01 00:00:00Z", fault.Cause, StringComparison.Ordinal);
        Diagnostic diagnostic = TableDiagnostics.From(fault);
        Assert.Equal(("HK1204", DiagnosticSeverity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void OlderSource_IsNotSpokenOf()
    {
        File.WriteAllText(_folder.Path("t"), "a source\n");
        File.SetLastWriteTimeUtc(_folder.Path("t"), new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        _folder.Make("cdb", "t", [("a", "compiled")]);
        Assert.Equal("compiled", Find("cdb", "t", "a"));
        Assert.Empty(_set.Faults);
    }

    [Theory]
    [InlineData("hash", "btree", "it is a btree: file and not a hash: file")]
    [InlineData("btree", "hash", "it is a hash: file and not a btree: file")]
    public void OtherKindOfBerkeleyFile_IsNamed(string opened, string made, string fault)
    {
        Writers.Require(made);
        _folder.Make(made, "t", [("a", "1")]);
        Assert.EndsWith($"is unavailable. open database t.db: {fault}", Find(opened, "t", "a"), StringComparison.Ordinal);
        Assert.Equal($"open database t.db: {fault}", _folder.Failure(() => _folder.Open(opened, "t")));
    }

    [Theory]
    [InlineData("hash", ".db", "it is no Berkeley DB file")]
    [InlineData("lmdb", ".lmdb", "it is no LMDB file")]
    public void OtherFormat_IsAFault(string type, string suffix, string fault)
    {
        _folder.Make("cdb", "t", [("a", "1")]);
        File.Move(_folder.Path("t.cdb"), _folder.Path("t" + suffix));
        Assert.EndsWith($"is unavailable. open database t{suffix}: {fault}", Find(type, "t", "a"), StringComparison.Ordinal);
        Assert.Equal(TableFaultSeverity.Unavailable, Assert.Single(_set.Faults).Severity);
    }

    [Fact]
    public void EmptyFile_IsAFault()
    {
        File.WriteAllText(_folder.Path("t.db"), "");
        Assert.EndsWith("open database t.db: the file is empty", Find("hash", "t", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_WithAndWithoutQuotesAndNulls_AreFound()
    {
        using (TableFile file = _folder.Open("cdb", "t", TableFileAccess.Create, _folder.Options(trailingNull: TrailingNull.Appended)))
        {
            file.Put("\"odd user\""u8, "kept"u8);
            file.Put("other user"u8, "meant"u8);
            file.Put("plain"u8, "1"u8);
            file.PutAsIs("YP_LAST_MODIFIED"u8, "0000000001"u8);
            file.Complete();
        }
        Assert.Equal("kept", Find("cdb", "t", "odd user", isAlias: true));
        Assert.Equal("meant", Find("cdb", "t", "other user", isAlias: true));
        Assert.Equal("1", Find("cdb", "t", "Plain", isAlias: true));
        Assert.Equal("(none)", Find("cdb", "t", "odd user"));
    }

    [Fact]
    public void ValueThatIsNotUtf8_IsATemporaryFailure()
    {
        _folder.Make("cdb", "t", [("a", "\u00ff")], _folder.Options(requiresUtf8: false));
        Assert.EndsWith("key \"a\": non-UTF-8 value \"?\": malformed UTF-8 or invalid codepoint", Find("cdb", "t", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutALibrary_NothingIsNeededToRead()
    {
        // a hash: file with one entry, as postmap 3.7.11 writes it, is looked up through a stream that is no file
        Writers.Require("hash");
        _folder.Make("hash", "t", [("a", "1")]);
        using TableFixture tables = new TableFixture().With("/t.db", File.ReadAllBytes(_folder.Path("t.db")));
        Assert.Equal("1", tables.Find("hash:/t", "A").Value);
        Assert.Empty(tables.Set.Faults);
    }

    public void Dispose()
    {
        _set.Dispose();
        _folder.Dispose();
    }
}
