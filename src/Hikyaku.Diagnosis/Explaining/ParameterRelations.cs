using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>Which services read a parameter, which other parameters are built on it, and which ones belong to the same matter.</summary>
internal static class ParameterRelations
{
    private const int MostRelated = 6;

    /// <summary>The programs that a family of names is for. Longest prefix first; other families are read by more than one program.</summary>
    private static readonly (string Prefix, string Command)[] Families =
        [("postscreen_", "postscreen"), ("tlsproxy_", "tlsproxy"), ("qmqpd_", "qmqpd"), ("smtpd_", "smtpd"), ("smtp_", "smtp"), ("lmtp_", "lmtp")];

    private static readonly (Parameter Row, string[] Words)[] Names = [.. AllParameters.Rows.Select(static row => (row, row.Name.Split('_')))];

    /// <summary>The services of master.cf whose program alone reads the name; null when it is not one program's.</summary>
    public static IReadOnlyList<ServiceSnapshot>? Readers(ConfigurationSnapshot snapshot, string name)
    {
        foreach (var (prefix, command) in Families)
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return [.. snapshot.Services.Where(service => service.Command == command && !service.Place.IsBuiltIn)];
        return null;
    }

    /// <summary>The parameters whose values refer to the name as <c>$name</c>, with the place that says so: built-in defaults last.</summary>
    public static IReadOnlyList<(string Name, ValueOrigin Origin)> Users(ConfigurationSnapshot snapshot, string name)
    {
        List<(string, ValueOrigin)> users = [];
        foreach (Parameter row in AllParameters.Rows)
        {
            if (row.Name == name) continue;
            ValueOrigin origin = snapshot.Main.OriginOf(row);
            string text = origin.Kind == ValueOriginKind.Default ? row.DefaultText : origin.Text;
            if (Mentions(text, name)) users.Add((row.Name, origin));
        }
        return [.. users.OrderBy(static user => user.Item2.Kind == ValueOriginKind.Default)];
    }

    /// <summary>Names to ask about next: those that its summary or default names, those whose summaries name it, then the ones that share most of its words.</summary>
    public static IReadOnlyList<string> Related(Parameter row)
    {
        List<string> related = [];
        foreach (string word in Words(row.Summary + " " + row.DefaultText)) Add(related, row, AllParameters.Find(word));
        foreach (string word in Words(row.Status.Successor + " " + row.Instead)) Add(related, row, AllParameters.Find(word));
        foreach (Parameter other in AllParameters.Rows)
            if (other.Summary.Contains(row.Name, StringComparison.Ordinal) && Words(other.Summary).Contains(row.Name)) Add(related, row, other);
        string[] own = row.Name.Split('_');
        IEnumerable<(Parameter Row, double Likeness)> alike = Names.Select(other => (other.Row, Likeness(own, other.Words)));
        foreach ((Parameter other, double _) in alike.Where(static other => other.Likeness >= 0.5).OrderByDescending(static other => other.Likeness)) Add(related, row, other);
        return [.. related.Take(MostRelated)];
    }

    private static void Add(List<string> related, Parameter row, Parameter? other)
    {
        if (other is not null && other.Name != row.Name && other.Status.Kind != ParameterStatusKind.Legacy && !related.Contains(other.Name)) related.Add(other.Name);
    }

    /// <summary>Shared words among all words of two names: 1 for equal ones.</summary>
    private static double Likeness(string[] one, string[] other)
    {
        int shared = one.Count(other.Contains);
        return (double)shared / (one.Length + other.Length - shared);
    }

    private static bool Mentions(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at > 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if (text[at - 1] is '$' or '{' or '(' && (end == text.Length || !IsNameChar(text[end])) && text.LastIndexOf('$', at) >= at - 2) return true;
        }
        return false;
    }

    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsNameChar(text[i])) continue;
            if (i - start > 3 && text.AsSpan(start, i - start).Contains('_')) yield return text[start..i];
            start = i + 1;
        }
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
