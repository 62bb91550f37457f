using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Events;
using Hikyaku.Tables.Reloading;

namespace Hikyaku.Tables;

/// <summary>All tables of one configuration snapshot: each <c>type:name</c> is opened once and shared. Disposed when the last session of the snapshot ends.</summary>
/// <param name="openFile">Opens a source file for reading, the helper's where the server itself may not; null opens it directly. What it throws of
/// IOException and UnauthorizedAccessException becomes the table's fault.</param>
/// <param name="moreTypes">Types besides those of <see cref="TableTypes"/>; one of the same name comes first. Null for none.</param>
/// <param name="limits">What look-ups may cost; null for the defaults.</param>
public sealed class TableSet(Func<string, Stream>? openFile = null, IReadOnlyList<TableType>? moreTypes = null, TableLimits? limits = null) : IDisposable
{
    /// <summary>The type that stands in front of others: proxymap(8) shares tables between processes; there is one process here.</summary>
    public const string ProxyType = "proxy";

    private const string ProxyPrefix = ProxyType + ":";
    private const int DepthLimit = 32; // a pipemap: in a pipemap: …

    private readonly Lock _gate = new();
    private readonly Dictionary<TableKey, LookupTable> _open = [];
    private readonly HashSet<TableKey> _opening = [];
    private readonly List<TableFault> _faults = [];
    private (TableSet Tables, Func<LookupTable, LookupTable> Substitute)? _behind;
    private readonly Func<string, Stream> _openFile = openFile ?? TableFiles.OpenedFile.Read;
    private readonly TableLimits _limits = limits ?? TableLimits.Default;

    /// <summary>
    /// Opens a table, or gives the one that is open already. One that cannot open becomes a surrogate that answers Error with the cause; the caller never sees an exception.
    /// </summary>
    public LookupTable Open(ListWord word) => Open(word, new TableKey(word.Text, IsAliasTable(word)));

    /// <summary>As <see cref="Open(ListWord)"/>, for alias_maps: source text is in postalias's grammar, <c>key: value</c> (aliases(5)).</summary>
    public LookupTable OpenAlias(ListWord word) => Open(word, new TableKey(word.Text, IsAlias: true));

    /// <summary>As <see cref="Open(ListWord)"/>, for tables whose values are names of files (tls_server_sni_maps): each answer is the files' content in base64.</summary>
    public LookupTable OpenFiles(ListWord word) => Open(word, new TableKey(word.Text, ValuesAreFiles: true));

    /// <summary>As <see cref="Open(ListWord)"/>, to change entries of the open table: one that can't be changed is a surrogate with Postfix's words.</summary>
    internal LookupTable OpenForUpdate(ListWord word) => Open(word, new TableKey(word.Text, IsForUpdate: true));

    /// <summary>Opens all tables of a list, left to right.</summary>
    public LookupTableList OpenList(IReadOnlyList<ListWord> words) => new([.. words.Select(Open)]);

    /// <summary>Opens all tables of alias_maps, left to right.</summary>
    public LookupTableList OpenAliasList(IReadOnlyList<ListWord> words) => new([.. words.Select(OpenAlias)]);

    /// <summary>
    /// The same open tables, each behind what <paramref name="substitute"/> makes of it: the open-relay check answers in place of tables that nobody can know beforehand.
    /// Faults stay with the original, and disposing of the view closes nothing.
    /// </summary>
    public TableSet Substituting(Func<LookupTable, LookupTable> substitute) => new(_openFile, moreTypes, _limits) { _behind = (this, substitute) };

    /// <summary>main.cf: <c>ldap:name</c> and its like have their settings there, as <c>name_server_host</c>. Null when there is none; such tables are then unavailable.</summary>
    public ParameterView? Main { get; init; }

    /// <summary>
    /// Tables whose files change are read again, looked for once a second of this clock; what there is to say of that goes to <see cref="Log"/>. Null: they stay as they were opened.
    /// </summary>
    public TimeProvider? RereadClock { get; init; }

    /// <summary>The tables of the configuration before, still open: one whose files haven't changed since is not read again. To be forgotten once all tables are open.</summary>
    public TableSet? Previous { get; set; }

    /// <summary>Why each surrogate exists, which lines were ignored, and what else check and reload have to say: see <see cref="TableFault.Severity"/>.</summary>
    public IReadOnlyList<TableFault> Faults
    {
        get
        {
            lock (_gate) return [.. _faults];
        }
    }

    /// <summary>Gets what open tables have to say while they answer: each look-up in a debug: table, a key that cannot exist. Null drops it.</summary>
    public Action<LogSeverity, string>? Log { get; set; }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (LookupTable table in _open.Values) table.Dispose();
            _open.Clear();
        }
    }

    /// <summary>Reads a whole file for a match list; see <see cref="TableRequest.TryReadFile"/>.</summary>
    internal bool TryReadFile(ListWord word, string path, out byte[] content, out string cause)
        => new TableRequest(word, "", path, isAlias: false, _openFile, static _ => { }).TryReadFile(path, out content, out cause);

    internal void Report(TableFault fault)
    {
        if (_behind is not null) return;
        lock (_gate) _faults.Add(fault);
    }

    private LookupTable Open(ListWord word, TableKey key, int depth = 0)
    {
        if (_behind is { } behind) return behind.Substitute(behind.Tables.Open(word, key));
        lock (_gate)
        {
            if (_open.TryGetValue(key, out LookupTable? table)) return table;
            bool isLoop = !_opening.Add(key); // a file's backup = may name the table that the file belongs to
            table = OpenNew(word, key, depth, isLoop ? "it consists of itself" : depth > DepthLimit ? $"more than {DepthLimit} tables inside of each other" : "");
            if (isLoop) return table;
            _opening.Remove(key);
            _open.Add(key, table);
            return table;
        }
    }

    private LookupTable OpenNew(ListWord word, TableKey key, int depth, string nestingFault)
    {
        string text = word.Text;
        if (text.StartsWith(ProxyPrefix, StringComparison.Ordinal)) text = text[ProxyPrefix.Length..];
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string type = colon < 0 ? "" : text[..colon];
        TableRequest NewRequest(Action<TableFault> report) => new(word, type, text[(colon + 1)..], key.IsAlias, _openFile, report)
        {
            Limits = _limits,
            Main = Main,
            Tables = this,
            ValuesAreFiles = key.ValuesAreFiles,
            OpenNested = name => Open(word with { Text = name }, key with { Name = name }, depth + 1),
            Log = (severity, line) => Log?.Invoke(severity, line),
        };
        TableRequest request = NewRequest(_faults.Add);
        if (type.Length == 0 || request.Argument.Length == 0)
            return request.Unavailable($"open dictionary: expecting \"type:name\" form instead of \"{text}\"");
        if (nestingFault.Length > 0) return request.Unavailable(nestingFault);
        if (FindType(type) is not { } row) return request.Unavailable($"unsupported dictionary type: {type}");
        if (key.IsForUpdate && !row.AllowsUpdate) return request.Unavailable($"{text} map requires O_RDONLY access mode");
        if (RereadClock is not { } clock || key.IsForUpdate) return row.Open(request);
        if (TakeFromPrevious(key) is not { } version)
        {
            OpenedTable opened = OpenAgain(row, NewRequest);
            if (opened.Files.Count == 0)
            {
                _faults.AddRange(opened.Faults);
                return opened.Table;
            }
            version = new TableVersion(opened);
        }
        // Of one that was taken over the configuration's line may be another now.
        _faults.AddRange(version.Opened.Faults.Select(f => f with { UsedAt = word.Place }));
        return new ReloadingTable(version, () => OpenAgain(row, NewRequest), clock, LogReading);
    }

    /// <summary>local asks it or newaliases makes it: there is one compiled file, so wherever else it is asked its source is in the grammar of aliases(5).</summary>
    private bool IsAliasTable(ListWord word)
        => Main is { } main && main.Get(MailParameters.AliasMaps).Concat(main.Get(MailParameters.AliasDatabase)).Any(alias => alias.Text == word.Text);

    private TableVersion? TakeFromPrevious(TableKey key)
    {
        if (Previous is not { } previous || previous._limits != _limits) return null;
        lock (previous._gate) return previous._open.GetValueOrDefault(key) is ReloadingTable table ? table.TryShare() : null;
    }

    private static OpenedTable OpenAgain(TableType row, Func<Action<TableFault>, TableRequest> newRequest)
    {
        List<TableFault> faults = [];
        TableRequest request = newRequest(faults.Add);
        LookupTable table = row.Open(request);
        return new OpenedTable(table, request.Files, faults);
    }

    private void LogReading(TableFault fault)
    {
        LogSeverity severity = fault.Severity switch
        {
            TableFaultSeverity.Notice => LogSeverity.Info,
            TableFaultSeverity.Unavailable => LogSeverity.Error,
            _ => LogSeverity.Warning,
        };
        string place = fault.FaultAt.Line > 0 ? FormattableString.Invariant($"{fault.FaultAt.File}, line {fault.FaultAt.Line}: ") : "";
        Log?.Invoke(severity, $"{fault.Table}: {place}{fault.Cause}");
    }

    private TableType? FindType(string name) => moreTypes?.FirstOrDefault(t => t.Name == name) ?? TableTypes.All.GetValueOrDefault(name);

    private readonly record struct TableKey(string Name, bool IsAlias = false, bool ValuesAreFiles = false, bool IsForUpdate = false);
}
