using Hikyaku.Tables.TableFiles;
using Hikyaku.UnitTests.Tables.Compiled;
using Xunit;

namespace Hikyaku.UnitTests.Tables.TableFiles;

/// <summary>Files that Postfix's own programs wrote are read here, and files that were written here are read by them.</summary>
public sealed class PostmapDifferenceTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public static TheoryData<string> Types => CompiledFormatTests.Types;

    public static TheoryData<string> ChangeableTypes => CompiledFormatTests.ChangeableTypes;

    private string Table(string type, string name) => $"{type}:{_folder.Path(name)}";

    private void WriteSource(string name, List<(string Key, string Value)> entries)
        => File.WriteAllText(_folder.Path(name), string.Concat(entries.Select(static e => $"{e.Key}  {e.Value}\n")));

    private string ListAsPostmap(string type, string name)
    {
        using TableFile file = _folder.Open(type, name);
        return string.Concat(file.Entries().Select(static e => $"{TableFolder.Text(e.Key)}\t{TableFolder.Text(e.Value)}\n"));
    }

    private void MakeAsPostmap(string type, string name)
    {
        using TableFile file = _folder.Open(type, name, TableFileAccess.Create);
        foreach (TableSourceEntry entry in TableSource.ReadMap(File.ReadAllBytes(_folder.Path(name)), name, requiresUtf8: true, _folder.Warnings.Add)) file.Put(entry.Key, entry.Value);
        file.Complete();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Theirs_TenThousandEntries_AreReadHere_InTheirOrder(string type)
    {
        var debian = new DebianPostmap(_folder.Root);
        List<(string Key, string Value)> entries = Entries(type);
        WriteSource("t", entries);
        debian.Postmap("", Table(type, "t"));
        using (TableFile file = _folder.Open(type, "t"))
            foreach ((string key, string value) in entries) Assert.Equal(value, TableFolder.Text(file.Find(TableFolder.Bytes(key))));
        if (type == "cdb") Assert.Equal(entries.Count, _folder.List(type, "t").Length); // postmap 3.7 cannot list those
        else Assert.Equal(debian.Postmap("-s", Table(type, "t")), ListAsPostmap(type, "t"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Ours_TenThousandEntries_AreReadByPostmap(string type)
    {
        Writers.Require(type);
        var debian = new DebianPostmap(_folder.Root);
        List<(string Key, string Value)> entries = Entries(type);
        WriteSource("t", entries);
        MakeAsPostmap(type, "t");
        string expected = string.Concat(entries.Select(static e => $"{e.Key}\t{e.Value}\n"));
        Assert.Equal(expected, debian.Postmap("-q -", Table(type, "t"), string.Concat(entries.Select(static e => e.Key + "\n"))));
        if (type != "cdb") Assert.Equal(ListAsPostmap(type, "t"), debian.Postmap("-s", Table(type, "t")));
    }

    [Fact]
    public void Cdb_SameSource_GivesTheSameBytes()
    {
        var debian = new DebianPostmap(_folder.Root);
        WriteSource("theirs", Entries("cdb"));
        WriteSource("ours", Entries("cdb"));
        debian.Postmap("", Table("cdb", "theirs"));
        MakeAsPostmap("cdb", "ours");
        Assert.Equal(File.ReadAllBytes(_folder.Path("theirs.cdb")), File.ReadAllBytes(_folder.Path("ours.cdb")));
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void Changes_ByBoth_AreSeenByBoth(string type)
    {
        Writers.Require(type);
        var debian = new DebianPostmap(_folder.Root);
        WriteSource("t", Entries(type).GetRange(0, 1000));
        debian.Postmap("", Table(type, "t"));
        using (TableFile file = _folder.Open(type, "t", TableFileAccess.Update))
        {
            for (int i = 0; i < 400; i += 2) Assert.Equal(i != 6, file.Delete(TableFolder.Bytes(i == 6 ? "none" : $"user{i}@example.test")));
            for (int i = 0; i < 500; i++) Assert.True(file.Put(TableFolder.Bytes($"added{i}"), TableFolder.Bytes(new string('x', i * 20 + 1))));
            file.Complete();
        }
        debian.Postmap("-i", Table(type, "t"), string.Concat(Enumerable.Range(0, 100).Select(static i => $"theirs{i} {i}\n")));
        debian.Postmap("-d added7", Table(type, "t"));
        Assert.Equal(debian.Postmap("-s", Table(type, "t")), ListAsPostmap(type, "t"));
        Assert.Equal("5", _folder.Find(type, "t", "theirs5"));
        Assert.Equal("(none)", _folder.Find(type, "t", "added7"));
        Assert.Equal(161, _folder.Find(type, "t", "added8").Length);
    }

    [Theory]
    [MemberData(nameof(ChangeableTypes))]
    public void Theirs_Aliases_WithNisEntries_AreReadHere(string type)
    {
        var debian = new DebianPostmap(_folder.Root);
        File.WriteAllText(_folder.Path("a"), "Mixed (c  d): one,two\n\"odd user\": |\"cmd  arg\" , :include:/x\nlist: a@b,c d <e@f>\n");
        debian.Postalias("", Table(type, "a"));
        string[] listed = [.. _folder.List(type, "a").Where(static e => !e.StartsWith("YP_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        List<string> ours = ["@=@"];
        foreach (TableSourceEntry entry in TableSource.ReadAliases(File.ReadAllBytes(_folder.Path("a")), "a", requiresUtf8: true, _folder.Warnings.Add))
            ours.Add($"{TableFolder.Text(entry.Key).ToLowerInvariant().Replace("\"", "", StringComparison.Ordinal)}={TableFolder.Text(entry.Value)}"); // 3.7 stores names without quotes
        ours.Sort(StringComparer.Ordinal);
        Assert.Equal(ours, listed);
        Assert.Matches("^[0-9]{10}$", _folder.Find(type, "a", "YP_LAST_MODIFIED", _folder.Options(foldsKeys: false)));
        Assert.Empty(_folder.Warnings);
    }

    public void Dispose() => _folder.Dispose();

    private static List<(string Key, string Value)> Entries(string type) => CompiledFormatTests.Entries(10_000, type == "lmdb" ? 400 : 3000);
}
