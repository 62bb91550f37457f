using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>-s: lists a table. Only the first one of the command line, as Postfix does.</summary>
internal sealed class MapSequence(MapSession session)
{
    /// <summary>False when no table was named.</summary>
    public bool Run()
    {
        if (session.Tables.Count == 0) return false;
        MapName name = session.Tables[0];
        if (name.IsProxied) throw session.Fatal("can't sequence maps via the proxy service");
        if (TableFileTypes.Has(name.Type)) ListFile(name);
        else ListOther(name);
        return true;
    }

    private void ListFile(MapName name)
    {
        using TableFile file = session.Open(name, TableFileAccess.Read);
        using IEnumerator<TableEntry> entries = file.Entries().GetEnumerator();
        string shown = $"{file.Type}:{ToolText.ToBytes(file.Name)}";
        while (session.Try(entries.MoveNext))
        {
            TableEntry entry = entries.Current;
            Print(name, shown, MapSession.Text(entry.Key), MapSession.Text(entry.Value));
        }
    }

    private void ListOther(MapName name)
    {
        using var tables = new MapTables(session);
        LookupTable table = tables.Open(name);
        if (name.Type == "fail") throw session.Fatal($"table {name}: sequence error: Application error");
        IReadOnlyDictionary<string, string> entries = table.Entries ?? throw session.Fatal($"table {name}: sequence operation is not supported");
        foreach ((string key, string value) in entries) Print(name, name.ToString(), ToolText.ToBytes(key), ToolText.ToBytes(value));
    }

    private void Print(MapName name, string shown, string key, string value)
    {
        if (key.Length == 0) session.Warn($"table {name}: empty lookup key value is not allowed");
        else if (value.Length == 0) session.WarnOfEmptyValue(name.ToString(), key);
        if (session.Options.ValuesAreFiles && !TryReadFiles(name, shown, key, ref value)) return;
        session.Print(key, value);
    }

    private bool TryReadFiles(MapName name, string shown, string key, ref string value)
    {
        // In a compiled table stands the content; a text has the files' names.
        if (name.Type == "texthash" && !FileValues.TryEncode(value, out value, out string trouble))
        {
            session.Warn($"{name.Path}: {trouble}: skipping this entry");
            return false;
        }
        if (FileValues.TryDecode(value, out value, out string cause)) return true;
        session.Warn($"table {shown}: key {key}: {cause}");
        return false;
    }
}
