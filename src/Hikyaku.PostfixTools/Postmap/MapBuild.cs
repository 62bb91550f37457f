using Hikyaku.Storage.Privileged;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>Makes a table's file anew from its source, or with -i adds entries of standard input.</summary>
internal sealed class MapBuild(MapSession session)
{
    private const string StandardInput = "stdin";

    private bool IsIncrement => session.Options.Mode == MapMode.Increment;

    public void Run(MapName name)
    {
        MapSource source = IsIncrement ? MapSource.OfInput(session.Console.Input, session.Console.InputHandle, StandardInput) : ReadSource(name);
        using TableFile? file = OpenFile(name, source);
        if (file is null) return;
        foreach (TableSourceEntry entry in session.Tool.Read(source.Content, source.Name, session.RequiresUtf8, session.Warn)) Add(file, source.Name, entry);
        if (session.Tool.IsAlias) AddMarks(file);
        session.Try(file.Complete);
    }

    /// <summary>Why a table of this type can't be opened for writing.</summary>
    public static string RefusalOf(MapSession session, MapName name)
        => IsKnown(session, name.Type) ? $"{name} map requires O_RDONLY access mode" : $"unsupported dictionary type: {name.Type}";

    private static bool IsKnown(MapSession session, string type)
        => TableFileTypes.Has(type) || TableTypes.Names.Contains(type, StringComparer.Ordinal) || session.Console.MoreTableTypes.Any(t => t.Name == type);

    private MapSource ReadSource(MapName name)
    {
        if (name.IsProxied) throw session.Fatal("can't create maps via the proxy service");
        try
        {
            return MapSource.OfFile(ToolText.ToUnicode(name.Path), name.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw session.Fatal($"open {name.Path}: {FileTrouble.Describe(e)}");
        }
    }

    // Null where no file is made and the source text is read instead, which has been said: scripts that call postmap go on.
    private TableFile? OpenFile(MapName name, MapSource source)
    {
        (uint User, uint Group)? owner = OwnerOf(name, source);
        if (name.Type == "fail") throw session.Fatal($"table {name}: write error: Application error");
        if (!TableFileTypes.CanCreate(name.Type))
            throw session.Fatal(!IsKnown(session, name.Type) ? $"unsupported map type: {name.Type}"
                : IsIncrement ? RefusalOf(session, name) : $"no 'map create' support for this type: {name.Type}");
        UnixFileMode mode = TableFileOptions.Default.Mode;
        const UnixFileMode Others = (UnixFileMode)0x3F; // group's and others' bits: 077
        if (session.Options.KeepsPermissions && source.IsRegular) mode &= source.Mode | ~Others;
        name.Check();
        try
        {
            return TableFile.Open(name.Type, ToolText.ToUnicode(name.Path), IsIncrement ? TableFileAccess.UpdateOrCreate : TableFileAccess.Create, session.FileOptions(mode, owner));
        }
        catch (TableFileException e) when (e.IsSourceRead)
        {
            session.Warn(ToolText.ToBytes(e.Message));
            return null;
        }
        catch (TableFileException e)
        {
            throw session.Fatal(ToolText.ToBytes(e.Message));
        }
    }

    // As root the table's file belongs to the source's owner, who could have made it himself.
    private (uint User, uint Group)? OwnerOf(MapName name, MapSource source)
    {
        if (!session.Options.IsMadeAsOwner || !ProcessCredentials.IsRoot) return null;
        if (source.User != 0) return (source.User, source.Group);
        string parent = Path.GetDirectoryName(name.Path) is { Length: > 0 } directory ? directory : name.Path.StartsWith('/') ? "/" : ".";
        if (FileStat.Of(ToolText.ToUnicode(parent)) is not { } status) throw session.Fatal($"stat {parent}: No such file or directory");
        if (status.User != 0)
            session.Warn($"Creating root-owned database file(s) {name.Path}.* in non-root-owned directory {parent}. Files {source.Name}, {name.Path}.*, and directory {parent} "
                + "should have the same owner. Please fix ownership to avoid a privilege-escalation attack.");
        return null;
    }

    private void Add(TableFile file, string sourceName, TableSourceEntry entry)
    {
        if (!session.Options.ValuesAreFiles)
        {
            session.Try(() => file.Put(entry.Key, entry.Value));
            return;
        }
        if (FileValues.TryEncode(MapSession.Text(entry.Value), out string content, out string cause)) session.Try(() => file.Put(entry.Key, MapSession.Bytes(content)));
        else session.Warn(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sourceName}, line {entry.Line}: {cause}: skipping this entry"));
    }

    // Sendmail's mark that the table is whole, and what NIS asks a master for.
    private void AddMarks(TableFile file)
    {
        if (IsIncrement) file.Duplicates = DuplicateEntries.Replace;
        session.Try(() => file.Put("@"u8, "@"u8));
    }
}
