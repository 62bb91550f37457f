namespace Hikyaku.Tables.Matching;

/// <summary>How a host name matches a domain pattern, written or in a table.</summary>
internal static class DomainPattern
{
    public static bool Matches(string pattern, string name, bool parentMatchesSubdomains)
    {
        if (name.Equals(pattern, StringComparison.OrdinalIgnoreCase)) return true;
        int at = name.Length - pattern.Length;
        if (at <= 0 || !name.AsSpan(at).Equals(pattern, StringComparison.OrdinalIgnoreCase)) return false;
        return parentMatchesSubdomains ? name[at - 1] == '.' : pattern[0] == '.';
    }

    public static async ValueTask<(LookupResult Found, bool IsMatch)> FindAsync(LookupTable table, string name, bool parentMatchesSubdomains, CancellationToken cancellationToken)
    {
        for (int at = 0; at < name.Length;)
        {
            LookupResult result = await table.LookupAsync(at == 0 ? name : name[at..], cancellationToken).ConfigureAwait(false);
            if (result.Status != LookupStatus.NotFound) return (result, result.IsFound);
            if (!table.AllowsPartialKeys) break;
            int dot = at + 1 < name.Length ? name.IndexOf('.', at + 1) : -1;
            if (dot < 0) break;
            at = parentMatchesSubdomains ? dot + 1 : dot;
        }
        return (LookupResult.NotFound, false);
    }
}
