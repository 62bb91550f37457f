namespace Hikyaku.PostfixTools.Postconf;

/// <summary>
/// hikyaku.cf, which the server and the other commands read after main.cf. What postconf prints stays what Postfix would print of main.cf, so that a value of hikyaku.cf that is in force in
/// its place is told as a warning.
/// </summary>
internal sealed class OverridingFile(PostconfState state)
{
    private const string OwnPrefix = "hikyaku_";

    private string Path => $"{state.Directory}/hikyaku.cf";

    /// <summary>Warns of values other than those shown.</summary>
    /// <param name="names">The parameters that were asked for. None means the lists, where ours aren't expected.</param>
    public void WarnOfShown(IReadOnlyList<string> names)
    {
        foreach ((string name, string value) in Read())
        {
            bool isShown = names.Count == 0 ? !name.StartsWith(OwnPrefix, StringComparison.Ordinal) && state.Table.Has(name) : names.Contains(name);
            if (isShown && state.Find(state.Mode & ~PostconfMode.ShowNonDefault, name, null) != value) Warn(name, value);
        }
    }

    /// <summary>Warns of parameters whose edit in main.cf changes nothing.</summary>
    /// <param name="requests">Of -e <c>name=value</c>, of -X and -# <c>name</c>.</param>
    public void WarnOfEdited(IReadOnlyList<string> requests)
    {
        Dictionary<string, string?> edited = new(StringComparer.Ordinal);
        foreach (string request in requests)
        {
            if (NameValue.TrySplit(request, out NameValue pair, out _)) edited[pair.Name] = pair.Value;
            else edited[request] = null;
        }
        foreach ((string name, string value) in Read())
            if (edited.TryGetValue(name, out string? wanted) && wanted != value) Warn(name, value);
    }

    private void Warn(string name, string value)
    {
        state.Messages.FlushOutput();
        state.Messages.Warn($"{Path}: {name} = {value} is in force: that file is read after {PostconfState.MainFile}");
    }

    // A missing file is the usual case; what is wrong with a line is for 'hikyaku check'.
    private SortedDictionary<string, string> Read()
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (CfLine line in CfLineReader.Read(Path, ConfigurationFile.TryRead(Path, out _, out _) ?? "", state.Messages))
            if (NameValue.TrySplit(line.Text, out NameValue pair, out _)) settings[pair.Name] = pair.Value;
        return settings;
    }
}
