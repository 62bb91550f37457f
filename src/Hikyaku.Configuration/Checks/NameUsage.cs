using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>Names that are nobody's row and still used: <c>$name</c>, restriction classes, <c>ldap:name</c>'s parameters, a transport's own parameters.</summary>
internal sealed class NameUsage
{
    private static readonly string[] DatabaseClients = ["ldap:", "mysql:", "pgsql:", "sqlite:", "memcache:", "mongodb:"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<string> _databasePrefixes = [];

    public NameUsage(IEnumerable<ParameterEntry> entries, IEnumerable<MasterCfEntry> services)
    {
        foreach (ParameterEntry entry in entries)
        {
            AddReferences(entry.Value.Text);
            AddDatabases(entry.Value.Text);
            if (entry.Name.Text == "smtpd_restriction_classes")
                foreach (ListWord word in ListSplitter.Split(entry.Value.Text)) _used.Add(word.Text);
        }
        foreach (MasterCfEntry service in services)
            foreach (ListWord argument in service.Arguments) AddReferences(argument.Text);
    }

    public bool IsUsed(string name)
        => _used.Contains(name) || TransportTemplates.Find(name) is not null || _databasePrefixes.Exists(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private void AddReferences(string value)
    {
        foreach (string name in ReferenceCycle.References(value)) _used.Add(name);
    }

    private void AddDatabases(string value)
    {
        foreach (string client in DatabaseClients)
        {
            for (int at = value.IndexOf(client, StringComparison.Ordinal); at >= 0; at = value.IndexOf(client, at + 1, StringComparison.Ordinal))
            {
                int start = at + client.Length, end = start;
                while (end < value.Length && Expansion.MacroCall.IsNameChar(value[end])) end++;
                if (end > start) _databasePrefixes.Add(value[start..end] + "_");
            }
        }
    }
}
