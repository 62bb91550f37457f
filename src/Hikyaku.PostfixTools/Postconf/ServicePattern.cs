namespace Hikyaku.PostfixTools.Postconf;

/// <summary><c>service/type</c> or <c>service/type/name</c> of a command line; an asterisk stands for any of them, parts that are left out too.</summary>
internal sealed class ServicePattern
{
    private const string Any = "*";

    private readonly string[] _parts;

    private ServicePattern(string text, string[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The third part: a column's or a parameter's name.</summary>
    public string Name => _parts[2];

    public bool IsAnyName => Name == Any;

    public int MatchCount { get; set; }

    /// <summary>Null when it has too few or too many parts, or an asterisk among other characters.</summary>
    public static ServicePattern? Parse(string text, int minimum, int maximum)
    {
        if (text is ['/', ..]) return null;
        string[] parts = Words.Split(text, "/");
        if (parts.Length < minimum || parts.Length > maximum || parts.Any(static p => p != Any && p.Contains('*'))) return null;
        return new ServicePattern(text, [.. parts, .. Enumerable.Repeat(Any, maximum - parts.Length)]);
    }

    public bool Matches(string service, string type) => (_parts[0] == Any || _parts[0] == service) && (_parts[1] == Any || _parts[1] == type);

    public bool Matches(MasterEntry entry) => Matches(entry.Name, entry.Type);
}
