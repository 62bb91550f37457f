using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Checks;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Values;
using Hikyaku.Mail;

namespace Hikyaku.Tables.Databases.Settings;

/// <summary>
/// The settings of one table: <c>pgsql:/file</c> has them in that file, <c>pgsql:name</c> in main.cf as <c>name_hosts</c> (the old form; only there <c>$name</c> is expanded).
/// A setting that can't be used throws <see cref="SettingException"/>, with its line; what is merely odd is reported. No fault contains a value of the file but of settings
/// that can't be a secret.
/// </summary>
internal sealed class TableSettings
{
    private readonly TableRequest _request;
    private readonly Dictionary<string, Setting> _settings;
    private readonly string _prefix;

    private TableSettings(TableRequest request, IEnumerable<Setting> settings, string prefix)
    {
        _request = request;
        _settings = settings.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        _prefix = prefix;
    }

    /// <summary>Where the table as a whole stands: its file, or the line that names it.</summary>
    public SourcePlace Place { get; private init; }

    public TableRequest Request => _request;

    /// <summary>Reads all settings and reports the names that the type doesn't know, each with the name that was probably meant.</summary>
    /// <param name="request">What was asked to be opened.</param>
    /// <param name="known">All names of the type, without a prefix.</param>
    /// <exception cref="SettingException">The file can't be read, or a line of it.</exception>
    public static TableSettings Read(TableRequest request, IReadOnlyCollection<string> known)
    {
        TableSettings settings = request.Argument[0] is '/' or '.' ? FromFile(request) : FromMainCf(request);
        foreach (Setting setting in settings._settings.Values)
        {
            if (known.Contains(setting.Name)) continue;
            string meant = NearestName.Of(setting.Name, known) is { } nearest ? $"; did you mean {settings._prefix}{nearest}?" : "";
            request.Warn($"unused parameter: {settings._prefix}{setting.Name}{meant}", setting.Place);
        }
        return settings;
    }

    public bool Has(string name) => _settings.ContainsKey(name);

    /// <summary>The value; the default when the name isn't set.</summary>
    public string Get(string name, string defaultValue = "") => _settings.TryGetValue(name, out Setting? setting) ? setting.Value : defaultValue;

    /// <summary>A value that must not be empty.</summary>
    /// <exception cref="SettingException">It is empty, or not set and has no default.</exception>
    public string GetRequired(string name, string defaultValue = "")
    {
        string value = Get(name, defaultValue);
        if (value.Length > 0) return value;
        throw Fault(name, Has(name) ? $"bad string length 0 < 1: {_prefix}{name} =" : $"'{_prefix}{name}' parameter not defined");
    }

    /// <exception cref="SettingException">No number, or out of bounds.</exception>
    public int GetInt(string name, int defaultValue, int minimum = 0, int maximum = int.MaxValue)
    {
        if (!Has(name)) return defaultValue;
        string text = Get(name);
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) || text.Contains('\0'))
            throw Fault(name, $"bad numerical configuration: {_prefix}{name} = {text}");
        if (value < minimum) throw Fault(name, $"invalid {_prefix}{name} parameter value {value} < {minimum}");
        return value <= maximum ? value : throw Fault(name, $"invalid {_prefix}{name} parameter value {value} > {maximum}");
    }

    /// <exception cref="SettingException">Neither yes nor no.</exception>
    public bool GetBool(string name, bool defaultValue)
    {
        string text = Get(name, defaultValue ? "yes" : "no");
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase)) return true;
        return text.Equals("no", StringComparison.OrdinalIgnoreCase) ? false : throw Fault(name, $"bad boolean configuration: {_prefix}{name} = {text}");
    }

    /// <summary>The words of a list, separated by commas and blanks.</summary>
    public IReadOnlyList<ListWord> GetWords(string name, string defaultValue = "") => ListSplitter.Split(Get(name, defaultValue), PlaceOf(name));

    /// <summary>A file's text.</summary>
    /// <exception cref="SettingException">It can't be read.</exception>
    public byte[] ReadFile(string name, string path)
        => _request.TryReadFile(path, out byte[] content, out string cause) ? content : throw Fault(name, $"{_prefix}{name}: {cause}");

    public SourcePlace PlaceOf(string name) => _settings.TryGetValue(name, out Setting? setting) ? setting.Place : Place;

    public SettingException Fault(string name, string cause) => new(cause, PlaceOf(name));

    public void Warn(string name, string cause) => _request.Warn($"{_prefix}{name}: {cause}", PlaceOf(name));

    private static TableSettings FromFile(TableRequest request)
    {
        string path = request.Argument;
        if (!request.TryReadFile(path, out byte[] content, out string cause, "open")) throw new SettingException(cause, default);
        SettingException? fatal = null;
        IReadOnlyList<Setting> settings = SettingsFile.Read(content, path, (fault, place, isFatal) =>
        {
            if (isFatal) fatal ??= new SettingException(fault, place);
            else request.Warn(fault, place);
        });
        return fatal is null ? new TableSettings(request, settings, "") { Place = new SourcePlace(path) } : throw fatal;
    }

    private static TableSettings FromMainCf(TableRequest request)
    {
        string prefix = request.Argument + "_";
        if (request.Main is not { } main) throw new SettingException($"{request.Name}: there is no main.cf to read {prefix}… from", default);
        IEnumerable<Setting> settings = main.FindNames(prefix)
            .Select(name => new Setting(name[prefix.Length..], main.Find(name) ?? "", main.FindOrigin(name)?.Place ?? default));
        return new TableSettings(request, settings, prefix);
    }
}
