using System.Globalization;
using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Services;

namespace Hikyaku.Cli.Verbs;

/// <summary>Why nothing listens on a port that the administrator expects: most often its line in master.cf is still a comment.</summary>
internal static class ListenerHint
{
    /// <summary>A sentence that begins with a semicolon, or nothing.</summary>
    public static string For(ConfigurationSnapshot snapshot, string port)
    {
        string file = Path.Combine(snapshot.Directory, "master.cf");
        if (!File.Exists(file)) return "";
        string services = snapshot.Main.Get(HikyakuParameters.ServicesFile);
        var ports = ServicesDatabase.Load(services, File.OpenRead);
        string[] lines = File.ReadAllLines(file, Encoding.Latin1);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith('#')) continue;
            string[] fields = lines[i].TrimStart('#', ' ', '\t').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length >= 8 && fields[1] == "inet" && Means(fields[0], port, ports))
                return $"; {file}:{i + 1} would, but it is a comment: take the # off that line, then 'hikyaku reload' (ports by name: {services})";
        }
        return "";
    }

    private static bool Means(string name, string port, ServicesDatabase ports)
    {
        name = name[(name.LastIndexOf(':') + 1)..];
        return name == port || ports.Find(name)?.Number.ToString(CultureInfo.InvariantCulture) == port;
    }
}
