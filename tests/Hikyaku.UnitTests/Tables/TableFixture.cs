using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Tables;

/// <summary>A TableSet over files that exist in memory only.</summary>
internal sealed class TableFixture : IDisposable
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public TableFixture() => Set = new TableSet(path => _files.TryGetValue(path, out byte[]? content) ? new MemoryStream(content) : throw new FileNotFoundException(path));

    public TableSet Set { get; }

    public TableFixture With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TableFixture With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public LookupTable Open(string table) => Set.Open(Word(table));

    public LookupResult Find(string table, string key) => Finish(Open(table).LookupAsync(key, CancellationToken.None));

    public string[] Causes => [.. Set.Faults.Select(f => f.Cause)];

    /// <summary>What a type's Open gets, for tests that call it themselves; no file is there, and faults go nowhere.</summary>
    public static TableRequest Request(string table, TableLimits? limits = null)
    {
        string[] parts = table.Split(':', 2);
        return new TableRequest(Word(table), parts[0], parts[1], isAlias: false, static path => throw new FileNotFoundException(path), static _ => { })
        {
            Limits = limits ?? TableLimits.Default,
        };
    }

    public static ListWord Word(string text, int line = 1) => new(text, new SourcePlace("main.cf", line));

    public static ListWord[] Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Word(w))];

    /// <summary>Tables in memory answer at once.</summary>
    public static T Finish<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.GetAwaiter().GetResult();
    }

    public void Dispose() => Set.Dispose();
}
