using Hikyaku.Configuration.Expansion;

namespace Hikyaku.Configuration.Checks;

/// <summary>Which names lead back to themselves.</summary>
internal static class ReferenceCycle
{
    private const int MaximumNames = 1000;

    /// <summary>A longer way round is nothing to show.</summary>
    private const int MaximumLength = 100;

    /// <summary><c>mydomain → myorigin → mydomain</c>; null when following the names from here comes to an end.</summary>
    public static string? Find(string name, ParameterView view)
    {
        var path = new List<string>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        return Visit(name, view, path, done) ? string.Join(" \u2192 ", path) : null;
    }

    /// <summary>True with the cycle in <paramref name="path"/>.</summary>
    private static bool Visit(string name, ParameterView view, List<string> path, HashSet<string> done)
    {
        int first = path.IndexOf(name);
        path.Add(name);
        if (first >= 0)
        {
            path.RemoveRange(0, first);
            return true;
        }
        if (done.Count < MaximumNames && path.Count < MaximumLength && view.FindRaw(name) is { } raw)
            foreach (string reference in References(raw.Text))
                if (!done.Contains(reference) && Visit(reference, view, path, done)) return true;
        done.Add(name);
        path.RemoveAt(path.Count - 1);
        return false;
    }

    /// <summary>The names behind each <c>$</c>, <c>${</c> and <c>$(</c>.</summary>
    public static IEnumerable<string> References(string value)
    {
        for (int at = value.IndexOf('$'); at >= 0; at = value.IndexOf('$', at + 1))
        {
            int start = at + 1;
            while (start < value.Length && value[start] is '{' or '(' or ' ') start++;
            int end = start;
            while (end < value.Length && MacroCall.IsNameChar(value[end])) end++;
            if (end > start) yield return value[start..end];
        }
    }
}
