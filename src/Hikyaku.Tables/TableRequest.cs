using System.Runtime.InteropServices;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Mail.Events;
using Hikyaku.Tables.Reloading;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.Tables;

/// <summary>What a table type gets when one of its tables is opened.</summary>
internal sealed class TableRequest(ListWord word, string type, string argument, bool isAlias, Func<string, Stream> openFile, Action<TableFault> report)
{
    private static readonly TimeSpan WriterLimit = TimeSpan.FromSeconds(10);
    private static readonly char[] PathSeparators = [',', ' ', '\t', '\r', '\n'];

    /// <summary>The table as written in the configuration, <c>proxy:</c> included.</summary>
    public string Name => word.Text;

    /// <summary>The type in front of the colon, <c>proxy:</c> removed.</summary>
    public string Type { get; } = type;

    /// <summary>What follows the colon.</summary>
    public string Argument { get; } = argument;

    /// <summary>The source is in postalias's <c>key: value</c> grammar.</summary>
    public bool IsAlias { get; } = isAlias;

    public TableLimits Limits { get; init; } = TableLimits.Default;

    /// <summary>main.cf, for <c>ldap:name</c> and its like, whose settings stand there as <c>name_server_host</c>; null when there is none.</summary>
    public ParameterView? Main { get; init; }

    /// <summary>The set that the table belongs to: opens the match lists that this one asks. Null for a source that is read outside of any.</summary>
    public TableSet? Tables { get; init; }

    /// <summary>Keys of the source are folded to lower case; postmap -f turns it off.</summary>
    public bool FoldsKeys { get; init; } = true;

    /// <summary>Values are names of files, and the answers their content in base64 (Postfix's src_rhs_is_file): see <see cref="TryReadValue"/>.</summary>
    public bool ValuesAreFiles { get; init; }

    /// <summary>Opens a table that this one consists of, with the same options. Faults are reported; what cannot open is a surrogate. The set owns it: it is not disposed of here.</summary>
    public Func<string, LookupTable> OpenNested { get; init; } = static name => new SurrogateTable(name, "no tables inside of others here");

    /// <summary>Takes what the table has to say while it answers.</summary>
    public Action<LogSeverity, string> Log { get; init; } = static (_, _) => { };

    /// <summary>The files that the table was read from or looked for, as they were before.</summary>
    public List<WatchedFile> Files { get; } = [];

    /// <summary>Opens a file, or gives the cause in Postfix's words: <c>open file /x: No such file or directory</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="cause">Why it can't be read.</param>
    /// <param name="verb">What the cause begins with: the tables of rules say just <c>open</c>.</param>
    public bool TryReadFile(string path, out byte[] content, out string cause, string verb = "open file")
    {
        content = [];
        cause = "";
        Files.Add(WatchedFile.Now(path));
        try
        {
            using Stream file = openFile(path);
            content = ReadWhole(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            cause = $"{verb} {path}: {FileTrouble.Describe(e)}";
            return false;
        }
    }

    /// <summary>Opens and reads a compiled file under its lock. False without a cause when it isn't there.</summary>
    /// <param name="path">The file, with its suffix.</param>
    /// <param name="isLmdb">See <see cref="CompiledBytes"/>.</param>
    /// <param name="content">All of it.</param>
    /// <param name="stat">Null when the stream is of no file.</param>
    /// <param name="cause">In Postfix's words: <c>open database /x.db: Permission denied</c>.</param>
    public bool TryReadCompiled(string path, bool isLmdb, out byte[] content, out FileStat? stat, out string cause)
    {
        content = [];
        cause = "";
        stat = null;
        Files.Add(WatchedFile.Now(path));
        try
        {
            using Stream file = openFile(path);
            if (file is FileStream real)
            {
                content = CompiledBytes.Read(real.SafeFileHandle, isLmdb, WriterLimit, out FileStat found);
                stat = found;
                return true;
            }
            content = ReadWhole(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (e is not (FileNotFoundException or DirectoryNotFoundException)) cause = $"open database {path}: {FileTrouble.Describe(e)}";
            return false;
        }
    }

    /// <summary>What an entry answers: its text, or with <see cref="ValuesAreFiles"/> the content of the files that the text names, in base64 with a line end between them.</summary>
    public bool TryReadValue(string text, out string value, out string cause)
    {
        value = text;
        cause = "";
        if (!ValuesAreFiles) return true;
        string[] paths = text.Split(PathSeparators, StringSplitOptions.RemoveEmptyEntries);
        if (paths.Length == 0) cause = $"empty pathname list: >>{text}<<'";
        List<byte> joined = [];
        foreach (string path in paths)
        {
            if (joined.Count > 0) joined.Add((byte)'\n');
            if (!TryReadFile(path, out byte[] content, out cause, "open")) break;
            joined.AddRange(content);
        }
        value = Convert.ToBase64String(CollectionsMarshal.AsSpan(joined));
        return cause.Length == 0;
    }

    public void Warn(string cause, SourcePlace at) => report(new TableFault(Name, cause, word.Place, at, TableFaultSeverity.Warning));

    /// <summary>The compiled file is older than its source.</summary>
    public void Outdated(string cause) => report(new TableFault(Name, cause, word.Place, default, TableFaultSeverity.Outdated));

    public void Notice(string cause) => report(new TableFault(Name, cause, word.Place, default, TableFaultSeverity.Notice));

    /// <summary>Reports why the table can't be opened, and gives the surrogate that answers so.</summary>
    public LookupTable Unavailable(string cause, SourcePlace at = default)
    {
        report(new TableFault(Name, cause, word.Place, at));
        return new SurrogateTable(Name, cause);
    }

    // One array of the right size where the size is known.
    private static byte[] ReadWhole(Stream file)
    {
        byte[] bytes = new byte[file.CanSeek && file.Length is > 0 and < int.MaxValue ? (int)file.Length : 0];
        int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) return bytes[..read];
        using var more = new MemoryStream();
        file.CopyTo(more);
        return more.Length == 0 ? bytes : [.. bytes, .. more.ToArray()];
    }
}
