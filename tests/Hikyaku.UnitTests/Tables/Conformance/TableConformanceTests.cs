using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.Types;
using Hikyaku.Tables.Types.Compiled;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>Our tables against the references of Postfix's own tests.</summary>
public sealed class TableConformanceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Suites => [.. TableSuites.All.Select(static s => $"{s.Folder}/{s.Name}")];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Suite_OfPostfix_GivesItsReference(string name)
    {
        TableSuite suite = TableSuites.All.Single(s => $"{s.Folder}/{s.Name}" == name);
        (string[] missing, string[] unexpected) = await suite.CompareAsync(TestContext.Current.CancellationToken);
        int failed = Math.Min(suite.Cases, Math.Max(missing.Length, unexpected.Length));
        output.WriteLine($"{name}: {suite.Cases - failed}/{suite.Cases}");
        Assert.True(
            failed == suite.Exceptions,
            $"{name}: {suite.Cases - failed} of {suite.Cases} pass, not {suite.Cases - suite.Exceptions}\n- {string.Join("\n- ", missing)}\n+ {string.Join("\n+ ", unexpected)}");
    }

    [Fact]
    public void DictThash_MapAndIn_GiveTheirReferences()
    {
        (string[] entries, string[] warnings) = List("dict_thash.map");
        string[] expected = UpstreamData.Text("util", "dict_thash.map").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, entries);
        Assert.Empty(warnings);

        (string[] few, string[] found) = List("dict_thash.in");
        string[] reference = UpstreamData.Text("util", "dict_thash.ref").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(reference, found.Concat(few));
        output.WriteLine($"util/dict_thash: {entries.Length + reference.Length - 1}/22");
    }

    [Fact]
    public async Task Maps_FailingTable_StopsTheSearch()
    {
        // src/global/maps.in asks for nothing and for foobar.
        using var set = new TableSet();
        LookupTableList list = set.OpenList([new ListWord("fail:1maps", new SourcePlace("main.cf", 1))]);
        Assert.Equal(LookupMatch.None, await list.FindAsync("", TestContext.Current.CancellationToken));
        LookupMatch match = await list.FindAsync("foobar", TestContext.Current.CancellationToken);
        Assert.Equal((true, "foobar", "fail:1maps"), (match.IsError, match.Key, match.Table!.Name));
        output.WriteLine("global/maps: 1/1");
    }

    // What postmap -fs prints of a texthash: table, by key.
    private static (string[] Entries, string[] Warnings) List(string file)
    {
        List<string> warnings = [];
        byte[] content = File.ReadAllBytes(Path.Combine(UpstreamData.Folder("util"), file));
        void Warn(TableFault fault) => warnings.Add($"postmap: warning: {fault.FaultAt.File}, line {fault.FaultAt.Line}: {fault.Cause}");
        var request = new TableRequest(new ListWord("texthash:" + file, SourcePlace.BuiltIn), "texthash", file, isAlias: false, File.OpenRead, Warn) { FoldsKeys = false };
        EntryIndex index = TextIndex.ReadMap(request, content, file);
        IEnumerable<string> entries = Enumerable.Range(0, index.Count).Select(i => $"{Encoding.UTF8.GetString(index.KeyOf(i))}\t{Encoding.UTF8.GetString(index.ValueOf(i))}");
        return ([.. entries.Order(StringComparer.Ordinal)], [.. warnings]);
    }
}
