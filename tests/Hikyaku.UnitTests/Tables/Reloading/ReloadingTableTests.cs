using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.TableFiles;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Reloading;

public sealed class ReloadingTableTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TableFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly List<string> _log = [];
    private readonly TableSet _set;
    private int _opened;

    public ReloadingTableTests()
    {
        _set = new TableSet(path =>
        {
            _opened++;
            return OpenedFile.Read(path);
        })
        {
            RereadClock = _clock,
            Log = (severity, text) => _log.Add($"{severity}: {text.Replace(_folder.Root + "/", "", StringComparison.Ordinal)}"),
        };
    }

    // Files are as old as the test's clock says.
    private void Write(string name, string text, TimeSpan age = default)
    {
        File.WriteAllText(_folder.Path(name), text);
        SetTime(name, age);
    }

    private void SetTime(string name, TimeSpan age) => File.SetLastWriteTimeUtc(_folder.Path(name), (_clock.GetUtcNow() - age).UtcDateTime);

    private async Task<string> Find(string table, string key)
    {
        LookupTable opened = _set.Open(new ListWord(table.Replace(":", ":" + _folder.Root + "/", StringComparison.Ordinal), new SourcePlace("main.cf", 1)));
        LookupResult result = await opened.LookupAsync(key, TestContext.Current.CancellationToken);
        return result.IsFound ? result.Value : result.Status.ToString();
    }

    [Theory]
    [InlineData("texthash:t", "a old\n", "a new\n")]
    [InlineData("cidr:t", "192.0.2.1 old\n", "192.0.2.1 new\n")]
    [InlineData("regexp:t", "/^a|192/ old\n", "/^a|192/ new\n")]
    [InlineData("hash:t", "a old\n", "a new\n")]
    public async Task Change_ThatIsQuiet_IsReadAgain(string table, string before, string after)
    {
        string key = table.StartsWith("cidr", StringComparison.Ordinal) ? "192.0.2.1" : "a";
        Write("t", before);
        Assert.Equal("old", await Find(table, key));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Write("t", after, TimeSpan.FromSeconds(2));
        Assert.Equal("new", await Find(table, key));
        Assert.Equal([$"Info: {table}: changed and was read again"], _log);
    }

    [Fact]
    public async Task Unchanged_File_IsOpenedOnceOnly()
    {
        Write("t", "a 1\n");
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal("1", await Find("texthash:t", "a"));
            _clock.Advance(TimeSpan.FromSeconds(3));
        }
        Assert.Equal(1, _opened);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Change_WithinASecondOfTheLastLook_IsSeenLater()
    {
        Write("t", "a old\n");
        await Find("texthash:t", "a");
        Write("t", "a new\n", TimeSpan.FromMinutes(-1));
        SetTime("t", TimeSpan.FromHours(1));
        Assert.Equal("old", await Find("texthash:t", "a"));
        _clock.Advance(TimeSpan.FromMilliseconds(900));
        Assert.Equal("old", await Find("texthash:t", "a"));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal("new", await Find("texthash:t", "a"));
    }

    [Fact]
    public async Task File_ThatIsBeingWritten_IsLeftAloneUntilItIsQuiet()
    {
        Write("t", "a old\n");
        await Find("texthash:t", "a");
        for (int part = 1; part <= 3; part++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            Write("t", string.Concat(Enumerable.Repeat("b 1\n", part)));
            Assert.Equal("old", await Find("texthash:t", "a"));
        }
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("NotFound", await Find("texthash:t", "a"));
        Assert.Equal(2, _opened);
    }

    [Fact]
    public async Task File_WithATimeInTheFuture_IsReadWhenItStaysTheSame()
    {
        Write("t", "a old\n");
        await Find("texthash:t", "a");
        Write("t", "a new\n", TimeSpan.FromDays(-1));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("old", await Find("texthash:t", "a"));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("new", await Find("texthash:t", "a"));
    }

    [Fact]
    public async Task Broken_Version_IsReportedOnce_AndTheLastGoodOneAnswers()
    {
        _folder.Make("cdb", "t", [("a", "old")]);
        SetTime("t.cdb", TimeSpan.FromHours(1));
        Assert.Equal("old", await Find("cdb:t", "a"));
        Write("t.cdb", "half", TimeSpan.FromMinutes(1));
        for (int i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal("old", await Find("cdb:t", "a"));
        }
        string line = Assert.Single(_log);
        Assert.StartsWith("Error: cdb:t: open database t.cdb: it is no cdb file", line, StringComparison.Ordinal);
        Assert.EndsWith("what was read before goes on answering", line, StringComparison.Ordinal);

        _folder.Make("cdb", "t", [("a", "new")]);
        SetTime("t.cdb", TimeSpan.FromSeconds(30));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("new", await Find("cdb:t", "a"));
    }

    [Fact]
    public async Task Removed_File_KeepsTheLastVersion()
    {
        Write("t", "a old\n");
        await Find("texthash:t", "a");
        File.Delete(_folder.Path("t"));
        for (int i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal("old", await Find("texthash:t", "a"));
        }
        Assert.StartsWith("Error: texthash:t: open database t: No such file or directory; what", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_File_IsReadWhenItComes()
    {
        Assert.Equal("Error", await Find("texthash:t", "a"));
        Write("t", "a 1\n", TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1", await Find("texthash:t", "a"));
    }

    [Fact]
    public async Task CompiledFile_ThatComesLater_AnswersInPlaceOfTheSource()
    {
        Write("t", "a source\n");
        Assert.Equal("source", await Find("cdb:t", "a"));
        _folder.Make("cdb", "t", [("a", "compiled")]);
        SetTime("t.cdb", TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("compiled", await Find("cdb:t", "a"));
    }

    [Fact]
    public async Task ManyLookups_WhileTheFileChanges_NeverFail()
    {
        Write("t", "a 0\n");
        await Find("texthash:t", "a");
        using var stop = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested) Assert.True(int.TryParse(await Find("texthash:t", "a"), out int _));
            },
            TestContext.Current.CancellationToken))];
        for (int round = 1; round <= 50; round++)
        {
            Write("t.new", $"a {round}\n", TimeSpan.FromMinutes(100 - round));
            File.Move(_folder.Path("t.new"), _folder.Path("t"), overwrite: true);
            _clock.Advance(TimeSpan.FromSeconds(2));
            await Find("texthash:t", "a");
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Find("texthash:t", "a");
        Assert.Equal("50", await Find("texthash:t", "a"));
    }

    [Fact]
    public async Task WithoutAClock_NothingIsReadAgain()
    {
        Write("t", "a old\n");
        using var set = new TableSet();
        LookupTable table = set.Open(new ListWord("texthash:" + _folder.Path("t"), new SourcePlace("main.cf", 1)));
        Write("t", "a new\n", TimeSpan.FromHours(1));
        Assert.Equal("old", (await table.LookupAsync("a", TestContext.Current.CancellationToken)).Value);
    }

    public void Dispose()
    {
        _set.Dispose();
        _folder.Dispose();
    }
}
