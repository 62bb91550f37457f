using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Master.Helper;

/// <summary>
/// The files that a configuration names, by absolute path: what the helper may open for the server. Read from every parameter of every service, with the
/// type in front of tables taken off.
/// </summary>
internal sealed class ConfiguredFiles
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public ConfiguredFiles(ConfigurationSnapshot snapshot)
    {
        foreach (string file in (string[])["main.cf", "master.cf", "hikyaku.cf"]) _paths.Add(Path.GetFullPath(Path.Combine(snapshot.Directory, file)));
        Add(snapshot.Main);
        foreach (ServiceSnapshot service in snapshot.Services) Add(service.Parameters);
    }

    /// <summary>True for a file that is named, spelt exactly so; nothing relative, nothing with dots to climb.</summary>
    public bool Contains(string path) => Path.IsPathRooted(path) && Path.GetFullPath(path) == path && _paths.Contains(path);

    private void Add(ParameterView view)
    {
        foreach (Parameter parameter in AllParameters.Rows)
        {
            string? value = view.Find(parameter.Name);
            if (value is null || !value.Contains('/')) continue;
            foreach (string word in value.Split([' ', '\t', ',', '{', '}', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) AddWord(word);
        }
    }

    private void AddWord(string word)
    {
        int root = word.IndexOf('/');
        if (root < 0) return;
        // texthash:/etc/x, proxy:hash:/etc/x, !/etc/x; user-defined parameters that hold tables are reached through those that use them.
        if (root > 0 && word[root - 1] is not (':' or '!')) return;
        _paths.Add(word[root..]);
    }
}
