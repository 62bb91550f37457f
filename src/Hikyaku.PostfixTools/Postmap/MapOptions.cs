using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>The command line of postmap or postalias.</summary>
internal sealed class MapOptions
{
    /// <summary>For a key on the command line: there are more of them on standard input.</summary>
    public const string FromInput = "-";

    private MapOptions()
    {
    }

    /// <summary>-c</summary>
    public string? Directory { get; private set; }

    public MapMode Mode { get; private set; }

    /// <summary>The argument of -d or -q.</summary>
    public string Key { get; private set; } = "";

    public IReadOnlyList<string> Tables { get; private set; } = [];

    public TrailingNull TrailingNull { get; private set; }

    public DuplicateEntries Duplicates { get; private set; }

    /// <summary>False for -f.</summary>
    public bool FoldsKeys { get; private set; } = true;

    /// <summary>-F: values in the source are names of files, whose content is stored in base64.</summary>
    public bool ValuesAreFiles { get; private set; }

    public bool IsJson { get; private set; }

    /// <summary>False for -o: the table's file then belongs to whoever runs the command.</summary>
    public bool IsMadeAsOwner { get; private set; } = true;

    /// <summary>False for -p: who may not read the source may read the table.</summary>
    public bool KeepsPermissions { get; private set; } = true;

    /// <summary>-h</summary>
    public bool TakesHeaders { get; private set; }

    /// <summary>-b</summary>
    public bool TakesBody { get; private set; }

    /// <summary>-m: MIME headers are headers too.</summary>
    public bool ReadsMime { get; private set; }

    /// <summary>Keys and values must be UTF-8 where smtputf8_enable says so: not with -u, nor for -h and -b without -U.</summary>
    public bool MayRequireUtf8 { get; private set; } = true;

    /// <exception cref="ToolFailedException">An option is unknown, or two don't fit together.</exception>
    public static MapOptions Parse(ToolConsole console, MapTool tool, IReadOnlyList<string> arguments)
    {
        var parsed = new MapOptions();
        var options = new ToolOptions(console, arguments, tool.Letters);
        bool forcesUtf8 = false;
        while (options.Next() is { } option)
        {
            if (option == '?') throw UsageOf(tool);
            if (option == 'U') forcesUtf8 = true;
            else parsed.Take(option, options.Argument);
        }
        parsed.Tables = options.Rest;
        if (parsed.IsJson && parsed.Mode is not (MapMode.Sequence or MapMode.Query)) throw new ToolFailedException("option -j requires -q or -s");
        if ((parsed.TakesHeaders || parsed.TakesBody) && !forcesUtf8) parsed.MayRequireUtf8 = false;
        return parsed;
    }

    /// <summary>Postfix's usage line, a fatal error.</summary>
    public static ToolFailedException UsageOf(MapTool tool) => new($"usage: {tool.Name} [{tool.Usage}] [-c config_dir] [-d key] [-q key] [map_type:]file...");

    /// <summary>What is looked at once main.cf has been read.</summary>
    /// <exception cref="ToolFailedException">-b, -h or -m without <c>-q -</c>.</exception>
    public void CheckMessageOptions(ToolConsole console)
    {
        if (!TakesHeaders && !TakesBody && !ReadsMime) return;
        if (Mode != MapMode.Query || Key != FromInput) throw new ToolFailedException("specify -b -h or -m only with \"-q -\"");
        if (!TakesHeaders && !TakesBody) console.Warn("ignoring -m option without -b or -h");
    }

    private void Take(char option, string argument)
    {
        switch (option)
        {
            case 'b': TakesBody = true; break;
            case 'c': Directory = argument; break;
            case 'd': SetMode(MapMode.Delete, argument); break;
            case 'f': FoldsKeys = false; break;
            case 'F': ValuesAreFiles = true; break;
            case 'h': TakesHeaders = true; break;
            case 'i': SetMode(MapMode.Increment, ""); break;
            case 'j': IsJson = true; break;
            case 'm': ReadsMime = true; break;
            case 'n': TrailingNull = TrailingNull.Absent; break;
            case 'N': TrailingNull = TrailingNull.Appended; break;
            case 'o': IsMadeAsOwner = false; break;
            case 'p': KeepsPermissions = false; break;
            case 'q': SetMode(MapMode.Query, argument); break;
            case 'r': Duplicates = DuplicateEntries.Replace; break;
            case 's': SetMode(MapMode.Sequence, ""); break;
            case 'u': MayRequireUtf8 = false; break;
            case 'w': Duplicates = DuplicateEntries.Ignore; break;
            default: break; // -v: nothing more is told
        }
    }

    private void SetMode(MapMode mode, string key)
    {
        if (Mode != MapMode.Create) throw new ToolFailedException("specify only one of -d -i -q or -s");
        Mode = mode;
        Key = key;
    }
}
