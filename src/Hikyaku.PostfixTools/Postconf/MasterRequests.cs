namespace Hikyaku.PostfixTools.Postconf;

/// <summary>What -M, -F and -P have in common.</summary>
internal static class MasterRequests
{
    /// <summary>With -x, what expands a value as that service sees it.</summary>
    public static Func<string, string>? Expander(PostconfState state, MasterEntry entry)
        => (state.Mode & PostconfMode.Expand) != 0 ? value => state.Expand(state.Mode, value, entry) : null;

    public static void WarnUnmatched(IEnumerable<ServicePattern> patterns, PostconfMessages messages)
    {
        foreach (ServicePattern pattern in patterns)
            if (pattern.MatchCount == 0) messages.Warn($"unmatched request: \"{pattern.Text}\"");
    }
}
