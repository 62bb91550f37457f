namespace Hikyaku.PostfixTools.Postmulti;

/// <summary>Which instances are meant: -a, -g GROUP, -i NAME.</summary>
/// <param name="Group">Null unless -g was given.</param>
/// <param name="Name">Null unless -i was given: a name with or without its prefix, a directory, or <c>-</c> for the primary one.</param>
internal sealed record InstanceSelection(string? Group, string? Name)
{
    private const string NamePrefix = "postfix-";

    public static readonly InstanceSelection All = new(null, null);

    public bool Matches(PostfixInstance instance)
    {
        if (Group is not null) return instance.Group == Group;
        if (Name is null) return true;
        if (instance.IsPrimary && Name == "-") return true;
        string known = Name.StartsWith('/') || instance.Name.Length == 0 ? instance.Directory
            : !HasPrefix(Name) && HasPrefix(instance.Name) ? instance.Name[NamePrefix.Length..]
            : instance.Name;
        return known == Name;
    }

    private static bool HasPrefix(string name) => name.StartsWith(NamePrefix, StringComparison.Ordinal);
}
