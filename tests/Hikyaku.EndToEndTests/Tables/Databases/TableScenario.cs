using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.Databases;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>A test that opens tables of its own.</summary>
public abstract class TableScenario : Scenario
{
    private int _files;

    /// <summary>Opens a table whose settings are this text. Ends with the test.</summary>
    private protected LookupTable Open(string type, string settings, TimeSpan? limit = null, string? mainCf = null)
        => OpenWithFaults(type, settings, limit, mainCf).Table;

    private protected (LookupTable Table, TableSet Set) OpenWithFaults(string type, string settings, TimeSpan? limit = null, string? mainCf = null)
    {
        string argument = mainCf is null ? Folder.WriteFile($"table{++_files}.cf", settings) : settings;
        var limits = TableLimits.Default with { LookupTimeout = limit ?? TimeSpan.FromSeconds(10) };
        var set = new TableSet(null, DatabaseTables.Types, limits) { Main = mainCf is null ? null : ParameterView.Parse(mainCf) };
        Own(new Closing(set));
        return (set.Open(new ListWord($"{type}:{argument}", new SourcePlace("main.cf", 1))), set);
    }

    private protected static Task<LookupResult> FindAsync(LookupTable table, string key) => table.LookupAsync(key, CancellationToken.None).AsTask();

    private sealed class Closing(TableSet set) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            set.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
