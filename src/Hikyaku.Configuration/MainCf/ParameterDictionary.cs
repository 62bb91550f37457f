namespace Hikyaku.Configuration.MainCf;

/// <summary>What one layer sets (main.cf with hikyaku.cf; a service's <c>-o</c>), by name; the last entry of a name wins.</summary>
internal sealed class ParameterDictionary
{
    private readonly Dictionary<string, ParameterEntry> _entries = new(StringComparer.Ordinal);

    public IEnumerable<ParameterEntry> Entries => _entries.Values;

    public int Count => _entries.Count;

    public ParameterEntry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>Returns the entry that this one replaces.</summary>
    public ParameterEntry? Set(ParameterEntry entry)
    {
        _entries.Remove(entry.Name.Text, out ParameterEntry? earlier);
        _entries.Add(entry.Name.Text, entry);
        return earlier;
    }
}
