using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Mail.Events;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>Opens the tables of a command line for look-ups: those with files of their own directly, all others through a <see cref="TableSet"/>.</summary>
internal sealed class MapTables : IDisposable
{
    private readonly MapSession _session;
    private readonly TableSet _set;
    private int _told;

    public MapTables(MapSession session)
    {
        _session = session;
        _set = new TableSet(null, session.Console.MoreTableTypes) { Main = session.Main, Log = Tell };
    }

    /// <exception cref="ToolFailedException">It can't be opened.</exception>
    public QueryTable OpenForQuery(MapName name)
    {
        name.Check();
        // A text's values become files' content while it is read, which only the set does.
        bool hasFile = TableFileTypes.Has(name.Type) && !(name.Type == "texthash" && _session.Options.ValuesAreFiles);
        // Where no .db can be made the server reads the text, and so does this.
        if (hasFile && !TableFileTypes.CanCreateHere(name.Type) && TableFileTypes.CanCreate(name.Type)) hasFile = File.Exists(ToolText.ToUnicode(name.Path) + ".db");
        return hasFile ? new FileQueryTable(_session, _session.Open(name, TableFileAccess.Read)) : new SetQueryTable(_session, name, Open(name));
    }

    /// <summary>Opens a table of the set; what it has to say about its lines is printed, and what keeps it from opening is a fatal error.</summary>
    public LookupTable Open(MapName name)
    {
        name.Check();
        var word = new ListWord(ToolText.ToUnicode(name.ToString()), SourcePlace.BuiltIn);
        LookupTable table = _session.Options.ValuesAreFiles ? _set.OpenFiles(word) : _session.Tool.IsAlias ? _set.OpenAlias(word) : _set.Open(word);
        IReadOnlyList<TableFault> faults = _set.Faults;
        for (; _told < faults.Count; _told++) Tell(faults[_told]);
        return table;
    }

    public void Dispose() => _set.Dispose();

    private void Tell(TableFault fault)
    {
        string type = fault.Table.Split(':')[0];
        // Tables of rules name their type in front of the file.
        string place = fault.FaultAt.IsBuiltIn ? "" : $"{(type is "cidr" or "regexp" or "pcre" ? type + " map " : "")}{fault.FaultAt.File}, line {fault.FaultAt.Line}: ";
        string text = ToolText.ToBytes(place + fault.Cause);
        if (fault.Severity == TableFaultSeverity.Unavailable) throw _session.Fatal(text);
        if (fault.Severity == TableFaultSeverity.Warning) _session.Warn(text);
    }

    private void Tell(LogSeverity severity, string text)
    {
        string shown = ToolText.ToBytes(text);
        if (severity == LogSeverity.Info) _session.Console.Error.WriteLine($"{_session.Console.CalledAs}: {shown}");
        else _session.Warn(shown);
    }
}
