namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Shows the <c>-o</c> settings of master.cf, each as <c>service/type/parameter = value</c> (-P); with -PP every parameter as that service sees it.</summary>
internal sealed class MasterParameterPrinter(PostconfState state, TextWriter output)
{
    /// <exception cref="ToolFailedException">A request is malformed.</exception>
    public void Print(ParameterFlags classes, IReadOnlyList<string> requests)
    {
        var patterns = requests.Select(static r => ServicePattern.Parse(r, 1, 3) ?? throw PostconfMessages.Fatal("-P option requires service_name[/type[/parameter]]")).ToList();
        foreach (MasterEntry entry in state.Services)
        {
            Dictionary<string, string>? settings = (state.Mode & PostconfMode.AllMasterParameters) != 0
                ? SeenBy(entry, patterns.Count > 0 ? ParameterFlags.None : classes) : entry.Parameters;
            if (settings is null) continue;
            if (patterns.Count == 0) PrintAll(entry, settings);
            foreach (ServicePattern pattern in patterns)
            {
                if (!pattern.Matches(entry)) continue;
                if (pattern.IsAnyName) PrintAll(entry, settings);
                else if (settings.TryGetValue(pattern.Name, out string? value)) Print(entry, pattern.Name, value);
                else continue;
                pattern.MatchCount++;
            }
        }
        MasterRequests.WarnUnmatched(patterns, state.Messages);
    }

    /// <summary>main.cf and its defaults with the service's own settings over them.</summary>
    private Dictionary<string, string> SeenBy(MasterEntry entry, ParameterFlags classes)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, ParameterNode node) in state.Table.All)
            if (classes == ParameterFlags.None || (node.Flags & classes) != 0) settings[name] = state.Find(state.Mode, name, entry, node) ?? "";
        foreach ((string name, string value) in entry.Parameters ?? []) settings.TryAdd(name, value);
        return settings;
    }

    private void PrintAll(MasterEntry entry, Dictionary<string, string> settings)
    {
        foreach ((string name, string value) in settings.OrderBy(static s => s.Key, StringComparer.Ordinal)) Print(entry, name, value);
    }

    private void Print(MasterEntry entry, string name, string value)
        => LinePrinter.PrintSetting(
            output, state.Mode, $"{entry.NameAndType}/{name}", () => (state.Mode & PostconfMode.Expand) != 0 ? state.Expand(state.Mode, value, entry) : value);
}
