using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.TableFiles;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Reloading;

/// <summary>A reload goes on with the tables whose files haven't changed.</summary>
public sealed class TakenOverTableTests : IDisposable
{
    private readonly TableFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _read = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("texthash")]
    [InlineData("cidr")]
    [InlineData("regexp")]
    [InlineData("pcre")]
    [InlineData("hash")]
    public async Task Unchanged_IsNotReadAgain_AndOutlivesTheOldSet(string type)
    {
        File.WriteAllText(_folder.Path("t"), type switch { "cidr" => "192.0.2.1 found\n", "regexp" or "pcre" => "/192/ found\n", _ => "192.0.2.1 found\n" });
        TableSet old = NewSet();
        await FindAsync(old, type);
        using TableSet next = NewSet(old);
        _read.Clear();
        LookupTable table = next.Open(Word(type, line: 7));
        Assert.Empty(_read);
        old.Dispose();
        Assert.Equal("found", (await table.LookupAsync("192.0.2.1", TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Changed_IsReadAtOnce()
    {
        File.WriteAllText(_folder.Path("t"), "192.0.2.1 old\n");
        using TableSet old = NewSet();
        Assert.Equal("old", await FindAsync(old, "texthash"));
        File.WriteAllText(_folder.Path("t"), "192.0.2.1 newer\n");
        using TableSet next = NewSet(old);
        Assert.Equal("newer", await FindAsync(next, "texthash"));
    }

    [Fact]
    public async Task OtherLimits_AreObeyed()
    {
        File.WriteAllText(_folder.Path("t"), "/192/ found\n");
        using TableSet old = NewSet();
        await FindAsync(old, "pcre");
        _read.Clear();
        using TableSet next = NewSet(old, new TableLimits { PcreMatchLimit = 5 });
        await FindAsync(next, "pcre");
        Assert.NotEmpty(_read);
    }

    [Fact]
    public async Task Faults_AreSaidAgain_AtTheLineThatNamesTheTableNow()
    {
        File.WriteAllText(_folder.Path("t"), "192.0.2.1 found\nnovalue\n");
        using TableSet old = NewSet();
        await FindAsync(old, "texthash");
        using TableSet next = NewSet(old);
        next.Open(Word("texthash", line: 7));
        Assert.Equal(Assert.Single(old.Faults) with { UsedAt = new SourcePlace("main.cf", 7) }, Assert.Single(next.Faults));
    }

    private TableSet NewSet(TableSet? previous = null, TableLimits? limits = null) => new(
        path =>
        {
            _read.Add(path);
            return OpenedFile.Read(path);
        },
        limits: limits)
    {
        RereadClock = _clock,
        Previous = previous,
    };

    private async Task<string> FindAsync(TableSet set, string type)
        => (await set.Open(Word(type, line: 1)).LookupAsync("192.0.2.1", TestContext.Current.CancellationToken)).Value;

    private ListWord Word(string type, int line) => new($"{type}:{_folder.Path("t")}", new SourcePlace("main.cf", line));
}
