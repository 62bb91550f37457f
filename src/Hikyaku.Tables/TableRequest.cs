using Hikyaku.Configuration;
using Hikyaku.Mail;

namespace Hikyaku.Tables;

/// <summary>What a table type gets when one of its tables is opened.</summary>
internal sealed class TableRequest(ListWord word, string type, string argument, bool isAlias, Func<string, Stream> openFile, Action<TableFault> report)
{
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

    /// <summary>Opens a file, or gives the cause in Postfix's words: <c>open file /x: No such file or directory</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="cause">Why it can't be read.</param>
    /// <param name="verb">What the cause begins with: the tables of rules say just <c>open</c>.</param>
    public bool TryReadFile(string path, out byte[] content, out string cause, string verb = "open file")
    {
        content = [];
        cause = "";
        try
        {
            using Stream file = openFile(path);
            using var buffer = new MemoryStream();
            file.CopyTo(buffer);
            content = buffer.ToArray();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            cause = $"{verb} {path}: {FileTrouble.Describe(e)}";
            return false;
        }
    }

    public void Warn(string cause, SourcePlace at) => report(new TableFault(Name, cause, word.Place, at, TableFaultSeverity.Warning));

    public void Notice(string cause) => report(new TableFault(Name, cause, word.Place, default, TableFaultSeverity.Notice));

    /// <summary>Reports why the table can't be opened, and gives the surrogate that answers so.</summary>
    public LookupTable Unavailable(string cause, SourcePlace at = default)
    {
        report(new TableFault(Name, cause, word.Place, at));
        return new SurrogateTable(Name, cause);
    }
}
