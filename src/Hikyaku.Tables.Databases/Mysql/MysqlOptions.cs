using System.Globalization;
using System.Text;
using Hikyaku.Tables.Databases.Settings;

namespace Hikyaku.Tables.Databases.Mysql;

/// <summary>
/// What an option file of MySQL (my.cnf) gives where the table's own settings don't: the group <c>[client]</c>, then option_group's. Without option_file the usual places are
/// read if they are there; an empty option_group and no option_file read nothing.
/// </summary>
internal sealed class MysqlOptions
{
    private static readonly string[] UsualFiles = ["/etc/my.cnf", "/etc/mysql/my.cnf"];

    private static readonly string[] UsualSockets = ["/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock", "/tmp/mysql.sock"];

    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <exception cref="SettingException">option_file can't be read.</exception>
    public static MysqlOptions Read(TableSettings settings)
    {
        var options = new MysqlOptions();
        string file = settings.Get("option_file"), group = settings.Get("option_group", "client");
        if (file.Length > 0) options.ReadGroups(settings.ReadFile("option_file", file), group);
        else if (group.Length > 0)
            foreach (string usual in UsualFiles)
                if (settings.Request.TryReadFile(usual, out byte[] content, out _)) options.ReadGroups(content, group);
        return options;
    }

    /// <summary>Empty when no group has it. Names are read with <c>-</c> for <c>_</c>.</summary>
    public string Get(string name) => _options.GetValueOrDefault(name, "");

    public int? GetPort() => int.TryParse(Get("port"), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535 ? port : null;

    /// <summary>The option <c>socket</c>, else the first of the usual paths that exists.</summary>
    public string DefaultSocket() => Get("socket") is { Length: > 0 } socket ? socket : UsualSockets.FirstOrDefault(File.Exists) ?? UsualSockets[0];

    private void ReadGroups(byte[] content, string group)
    {
        string text = Encoding.UTF8.GetString(content);
        ReadGroup(text, "client");
        if (group.Length > 0 && group != "client") ReadGroup(text, group);
    }

    private void ReadGroup(string text, string group)
    {
        bool isInside = false;
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line[0] is '#' or ';' or '!') continue;
            if (line[0] == '[')
            {
                isInside = line.TrimStart('[').TrimEnd(']').Trim() == group;
                continue;
            }
            if (!isInside) continue;
            string[] parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            _options[parts[0].Replace('_', '-')] = parts.Length > 1 ? Unquote(parts[1]) : "";
        }
    }

    private static string Unquote(string value) => value.Length > 1 && value[0] is '\'' or '"' && value[^1] == value[0] ? value[1..^1] : value;
}
