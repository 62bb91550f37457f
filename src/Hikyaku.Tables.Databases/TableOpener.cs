using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases;

/// <summary>What the openers of all database types share.</summary>
internal static class TableOpener
{
    /// <summary>Opens a table; a setting that makes it useless gives the surrogate that says so.</summary>
    public static LookupTable Open(TableRequest request, IReadOnlyCollection<string> known, Func<TableSettings, LookupTable> open)
    {
        try
        {
            return open(TableSettings.Read(request, known));
        }
        catch (SettingException fault)
        {
            return request.Unavailable(fault.Message, fault.Place);
        }
    }

    /// <summary>The template of a setting.</summary>
    /// <exception cref="SettingException">A <c>%</c> that nothing follows.</exception>
    public static Template ReadTemplate(TableSettings settings, string name, string text)
        => Template.Parse(text) ?? throw settings.Fault(name, $"invalid {name} template: {text} (write %% for a percent sign)");

    /// <summary>result_format and expansion_limit.</summary>
    public static ResultFormat ReadFormat(TableSettings settings, IReadOnlyList<Template> queries, string formatName = "result_format")
    {
        Template format = ReadTemplate(settings, formatName, settings.GetRequired(formatName, "%s"));
        return new ResultFormat(format, new TemplateRules(queries, format), settings.GetInt("expansion_limit", 0));
    }
}
