using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>-d: takes a key out of every table of the command line.</summary>
internal sealed class MapDelete(MapSession session)
{
    /// <summary>One key, in table after table. True when one had it.</summary>
    public bool Delete(string key)
    {
        bool isFound = false;
        foreach (MapName name in session.Tables)
        {
            using TableFile file = Open(name);
            isFound |= DeleteFrom(file, key);
            session.Try(file.Complete);
        }
        return isFound;
    }

    /// <summary>A key a line, with all tables open from the beginning.</summary>
    public bool DeleteAll(IEnumerable<string> keys)
    {
        var files = new List<TableFile>();
        try
        {
            foreach (MapName name in session.Tables) files.Add(Open(name));
            bool isFound = false;
            foreach (string key in keys)
                foreach (TableFile file in files) isFound |= DeleteFrom(file, key);
            foreach (TableFile file in files) session.Try(file.Complete);
            return isFound;
        }
        finally
        {
            foreach (TableFile file in files) file.Dispose();
        }
    }

    // A key that isn't UTF-8 cannot be there; Postfix warns of it and counts it as done.
    private bool DeleteFrom(TableFile file, string key)
        => session.Try(() => file.Delete(MapSession.Bytes(key))) || (session.RequiresUtf8 && !ToolText.TryToUnicode(key, out _));

    private TableFile Open(MapName name)
    {
        name.Check();
        if (TableFileTypes.CanCreate(name.Type)) return session.Open(name, TableFileAccess.Update);
        if (name.Type == "fail") throw session.Fatal($"table {name}: delete error: Application error");
        throw session.Fatal(MapBuild.RefusalOf(session, name));
    }
}
