using System.Runtime.CompilerServices;
using Hikyaku.Mail.Events;

namespace Hikyaku.Tables.Types.Composite;

/// <summary><c>debug:type:name</c>: a table that logs what it is asked and what the table behind it answers.</summary>
internal sealed class DebugTable(string name, LookupTable table, Action<LogSeverity, string> log) : LookupTable(name), IUpdatableTable
{
    public static LookupTable Open(TableRequest request) => new DebugTable(request.Name, request.OpenNested(request.Argument), request.Log);

    public override bool FoldsKeys => table.FoldsKeys;

    public override bool AllowsPartialKeys => table.AllowsPartialKeys;

    public override bool MayHold(Func<string, bool> value) => table.MayHold(value);

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        LookupResult result = await table.LookupAsync(key, cancellationToken).ConfigureAwait(false);
        string shown = result.Status switch { LookupStatus.Found => result.Value, LookupStatus.Error => "error", _ => "not_found" };
        Log($"lookup: \"{key}\" = \"{shown}\"");
        return result;
    }

    public async ValueTask<UpdateStatus> PutAsync(string key, string value, CancellationToken cancellationToken)
    {
        UpdateStatus status = table is IUpdatableTable updatable ? await updatable.PutAsync(key, value, cancellationToken).ConfigureAwait(false) : UpdateStatus.Error;
        Log($"update: \"{key}\" = \"{value}\": {Describe(status)}");
        return status;
    }

    public async ValueTask<UpdateStatus> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        UpdateStatus status = table is IUpdatableTable updatable ? await updatable.DeleteAsync(key, cancellationToken).ConfigureAwait(false) : UpdateStatus.Error;
        Log($"delete: \"{key}\": {Describe(status)}");
        return status;
    }

    public async IAsyncEnumerable<ListedEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (table is IUpdatableTable updatable)
        {
            await foreach (ListedEntry entry in updatable.ListAsync(cancellationToken).ConfigureAwait(false))
            {
                if (entry.Result.IsFound) Log($"sequence: \"{entry.Key}\" = \"{entry.Result.Value}\"");
                yield return entry;
            }
        }
        Log("sequence: found EOF");
        if (table is not IUpdatableTable) yield return new ListedEntry("", LookupResult.Error($"table {table.Name}: sequence operation is not supported"));
    }

    private void Log(string what) => log(LogSeverity.Info, $"{table.Name} {what}");

    private static string Describe(UpdateStatus status) => status switch { UpdateStatus.Done => "success", UpdateStatus.Refused => "failed", _ => "error" };
}
