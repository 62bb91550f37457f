using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Mail.Events;
using Hikyaku.Tables;
using Hikyaku.Tables.Databases;
using Hikyaku.Tables.Types.Composite;

namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>
/// Plays Postfix's dict_open test program over our tables: opens one, prints its faults as Postfix does, then answers the commands.
/// </summary>
internal sealed class DictOpen(string program, Func<string, Stream> openFile)
{
    private readonly StringBuilder _output = new();
    private IAsyncEnumerator<ListedEntry>? _sequence;

    public async Task<string> RunAsync(DictRun run, CancellationToken cancellationToken)
    {
        _output.Append(run.Heading);
        using var set = new TableSet(openFile, DatabaseTables.Types) { Log = Log };
        var word = new ListWord(run.Table, new SourcePlace("main.cf", 1));
        LookupTable table = run.Mode == "write" ? set.OpenForUpdate(word) : run.ValuesAreFiles ? set.OpenFiles(word) : set.Open(word);
        foreach (TableFault fault in set.Faults) PrintFault(fault);
        _output.Append("owner=\n"); // whose it is, is left out of the comparison: it tells of Postfix's privileges
        foreach (string line in run.Commands)
        {
            _output.Append("> ").Append(line).Append('\n');
            if (line[0] != '#') await CommandAsync(table, line, cancellationToken);
        }
        return _output.ToString();
    }

    private void PrintFault(TableFault fault)
    {
        if (fault.Severity == TableFaultSeverity.Notice) return;
        string type = fault.Table.Split(':')[0];
        string place = fault.FaultAt.IsBuiltIn ? "" : $"{(type is "cidr" or "regexp" or "pcre" ? type + " map " : "")}{fault.FaultAt.File}, line {fault.FaultAt.Line}: ";
        _output.Append($"{program}: {(fault.Severity == TableFaultSeverity.Warning ? "warning" : "error")}: {place}{fault.Cause}\n");
    }

    private void Log(LogSeverity severity, string text) => _output.Append($"{program}: {(severity == LogSeverity.Warning ? "warning: " : "")}{text}\n");

    private async Task CommandAsync(LookupTable table, string line, CancellationToken cancellationToken)
    {
        string[] words = line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
        var updatable = table as IUpdatableTable;
        switch (words)
        {
            case ["get", { } key]:
                LookupResult result = await table.LookupAsync(key, cancellationToken);
                // Postfix logs this at each look-up in a table that could not open; here the one who asked does, with the cause that he gets.
                if (result.Value.Contains(" is unavailable. ", StringComparison.Ordinal)) Log(LogSeverity.Warning, result.Value);
                _output.Append(result.Status switch
                {
                    LookupStatus.Found => $"{key}={result.Value}\n",
                    LookupStatus.Error => $"{key}: error\n",
                    _ => $"{key}: not found\n",
                });
                break;
            case ["put", { } key, { } value]:
                UpdateStatus put = updatable is null ? UpdateStatus.Error : await updatable.PutAsync(key, value, cancellationToken);
                if (put == UpdateStatus.Error) _output.Append($"{key}: error\n");
                break;
            case ["del", { } key]:
                UpdateStatus deleted = updatable is null ? UpdateStatus.Error : await updatable.DeleteAsync(key, cancellationToken);
                _output.Append($"{key}: {(deleted switch { UpdateStatus.Done => "deleted", UpdateStatus.Refused => "not found", _ => "error" })}\n");
                break;
            case ["first"]:
                if (_sequence is not null) await _sequence.DisposeAsync();
                _sequence = updatable?.ListAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
                await NextAsync();
                break;
            case ["next"]:
                await NextAsync();
                break;
            case ["verbose"]:
                break;
            default:
                _output.Append("usage: verbose|del key|get key|put key=value|first|next|masks|flags\n");
                break;
        }
    }

    private async Task NextAsync()
    {
        if (_sequence is null) _output.Append("error\n");
        else if (!await _sequence.MoveNextAsync()) _output.Append("not found\n");
        else if (_sequence.Current.Result.IsFound) _output.Append($"{_sequence.Current.Key}={_sequence.Current.Result.Value}\n");
        else _output.Append("error\n");
    }
}
