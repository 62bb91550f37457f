namespace Hikyaku.Configuration.MasterCf;

/// <summary>postconf(5) master_service_disable: <c>name/type</c>, <c>type</c> or the old <c>name.type</c>; <c>!</c> excepts; the first match decides; case doesn't count.</summary>
internal sealed class ServiceDisableList(IReadOnlyList<ListWord> patterns)
{
    public bool IsDisabled(string name, string type)
    {
        foreach (ListWord word in patterns)
        {
            string pattern = word.Text.TrimStart('!');
            bool isNegated = (word.Text.Length - pattern.Length) % 2 == 1;
            if (Is(pattern, type) || Is(pattern, $"{name}/{type}") || Is(pattern, $"{name}.{type}")) return !isNegated;
        }
        return false;
    }

    private static bool Is(string pattern, string text) => pattern.Equals(text, StringComparison.OrdinalIgnoreCase);
}
