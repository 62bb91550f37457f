namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>One change of master.cf as the command line asks for it.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Pattern">Which services.</param>
/// <param name="Value">The new line, column or parameter; empty when something is removed.</param>
/// <param name="Field">The column of -F.</param>
internal sealed record MasterEditRequest(string Text, ServicePattern Pattern, string Value, int Field)
{
    private const string Options = "-Me, -Fe, -Pe, -X, or -#";

    public int MatchCount { get; set; }

    /// <exception cref="ToolFailedException">It is malformed.</exception>
    public static MasterEditRequest Parse(PostconfMode mode, string text)
    {
        if (text.Contains('\n')) throw PostconfMessages.Fatal($"{Options} accept no multi-line input");
        string rest = text.TrimStart(CfLineReader.Blanks);
        if (rest is ['#', ..]) throw PostconfMessages.Fatal($"{Options} accept no comment input");
        NameValue pair;
        if ((mode & PostconfMode.Edit) != 0)
        {
            if (!NameValue.TrySplit(rest, out pair, out string error)) throw PostconfMessages.Fatal($"{error}: \"{text}\"");
        }
        else
        {
            if (rest.Contains('=')) throw PostconfMessages.Fatal("-X or -# requires names without value");
            pair = new NameValue(rest.TrimEnd(CfLineReader.Blanks), "");
        }
        return (mode & PostconfMode.Master) switch
        {
            PostconfMode.MasterEntry => OfEntry(text, pair),
            PostconfMode.MasterField => OfField(text, pair),
            _ => OfParameter(text, pair),
        };
    }

    public static ToolFailedException Unsupported(string path, int line, string what, string text)
        => PostconfMessages.Fatal($"file {path}: line {line}: {what} syntax \"{text}\" is unsupported with {Options}");

    private static MasterEditRequest OfEntry(string text, NameValue pair)
        => new(text, ServicePattern.Parse(pair.Name, 2, 2) ?? throw PostconfMessages.Fatal("-Me, -MX or -M# requires service_name/type"), pair.Value, 0);

    private static MasterEditRequest OfField(string text, NameValue pair)
    {
        ServicePattern pattern = ServicePattern.Parse(pair.Name, 3, 3) ?? throw PostconfMessages.Fatal("-Fe or -FX requires service_name/type/field_name");
        int field = MasterFields.NumberOf(pattern.Name);
        if (field == MasterFields.Any) throw PostconfMessages.Fatal("-Fe does not accept wild-card field name");
        if (field < MasterEntry.CommandField && Words.HasBlank(pair.Value)) throw PostconfMessages.Fatal("-Fe does not accept whitespace in non-command field");
        return new MasterEditRequest(text, pattern, pair.Value, field);
    }

    private static MasterEditRequest OfParameter(string text, NameValue pair)
    {
        ServicePattern pattern = ServicePattern.Parse(pair.Name, 3, 3) ?? throw PostconfMessages.Fatal("-Pe or -PX requires service_name/type/parameter");
        if (pattern.IsAnyName) throw PostconfMessages.Fatal("-Pe does not accept wild-card parameter name");
        if (Words.HasBlank(pair.Value)) throw PostconfMessages.Fatal("-Pe does not accept whitespace in parameter value");
        return new MasterEditRequest(text, pattern, pair.Value, 0);
    }
}
