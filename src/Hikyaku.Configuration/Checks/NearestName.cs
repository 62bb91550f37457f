using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration.Checks;

/// <summary>The known name that somebody most likely meant.</summary>
public static class NearestName
{
    /// <summary>Null when nothing is near: more than three edits, or more than a third of the name.</summary>
    public static string? OfParameter(string name) => Of(name, AllParameters.Rows.Select(row => row.Name));

    public static string? Of(string name, IEnumerable<string> candidates)
    {
        int best = Math.Min(3, name.Length / 3) + 1;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= best) continue;
            int distance = Distance(name, candidate, best);
            if (distance < best) (best, nearest) = (distance, candidate);
        }
        return nearest;
    }

    /// <summary>How many edits lie between two names; at most four are counted.</summary>
    public static int Distance(string a, string b) => Distance(a, b, 4);

    /// <summary>The nearest one and those that are hardly farther, best first; equally near ones in the order given.</summary>
    public static IReadOnlyList<string> Several(string name, IEnumerable<string> candidates, int count)
    {
        int limit = Math.Min(3, name.Length / 3) + 1;
        (string Name, int Distance)[] near = [.. candidates
            .Select(candidate => (candidate, Math.Abs(candidate.Length - name.Length) >= limit ? limit : Distance(name, candidate, limit)))
            .Where(pair => pair.Item2 < limit)
            .OrderBy(pair => pair.Item2)
            .Take(count)];
        return [.. near.Where(pair => pair.Distance <= near[0].Distance + 1).Select(pair => pair.Name)];
    }

    /// <summary>Insertions, deletions, replacements and exchanges of neighbours; gives up at the limit.</summary>
    private static int Distance(string a, string b, int limit)
    {
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], now = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                smallest = Math.Min(smallest, now[j]);
            }
            if (smallest >= limit) return limit;
            (before, last, now) = (last, now, before);
        }
        return last[b.Length];
    }
}
