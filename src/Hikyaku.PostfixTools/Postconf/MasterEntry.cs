namespace Hikyaku.PostfixTools.Postconf;

/// <summary>One service of master.cf as postconf shows it: nothing is defaulted, a hyphen stays a hyphen.</summary>
internal sealed class MasterEntry
{
    public const int CommandField = 7, MinimumFields = 8;

    private MasterEntry(List<string> fields) => Fields = fields;

    /// <summary>The eight columns, then the command's arguments in normal form: <c>-o</c> and <c>name=value</c> apart, outer braces removed.</summary>
    public List<string> Fields { get; }

    public string Name => Fields[0];

    public string Type => Fields[1];

    public string NameAndType => $"{Fields[0]}/{Fields[1]}";

    /// <summary>The <c>-o</c> settings; shared by entries of one name and type. Null when there are none.</summary>
    public Dictionary<string, string>? Parameters { get; set; }

    /// <summary>Names of <see cref="Parameters"/> that something uses.</summary>
    public HashSet<string> ValidNames { get; } = new(StringComparer.Ordinal);

    public string ProcessName => Fields[CommandField][(Fields[CommandField].LastIndexOf('/') + 1)..];

    /// <summary>Null when there are less than eight columns.</summary>
    /// <exception cref="ToolFailedException">A column has a value that it cannot have.</exception>
    public static MasterEntry? Parse(string text, PostconfMessages messages)
    {
        List<string> fields = Words.SplitBraced(text, Words.Blanks);
        if (fields.Count < MinimumFields) return null;
        MasterFields.Check(fields, text);
        CommandArguments.Normalize(fields, messages);
        return new MasterEntry(fields);
    }

    /// <summary>A value that the service itself decides: <c>$process_name</c>, <c>$service_name</c>.</summary>
    public string? FindReadOnly(string name) => name switch
    {
        "process_name" => ProcessName,
        "service_name" => Name,
        _ => null,
    };

    /// <summary>The <c>name=value</c> of each <c>-o</c>, in order.</summary>
    public IEnumerable<NameValue> OptionSettings()
    {
        for (int i = MinimumFields; i < Fields.Count; i++)
        {
            string argument = Fields[i];
            if (!CommandArguments.IsOption(argument)) break;
            if (!CommandArguments.TakesValue(argument) || i + 1 >= Fields.Count) continue;
            if (argument == "-o" && NameValue.TrySplit(Fields[i + 1], out NameValue pair, out _)) yield return pair;
            i++;
        }
    }
}
