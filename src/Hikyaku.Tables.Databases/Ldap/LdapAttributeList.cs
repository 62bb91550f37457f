namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>The attributes that a table reads, in groups: of an entry with a terminal one only those count, a leaf one only where no special one leads on.</summary>
internal sealed class LdapAttributeList
{
    private readonly int _terminal, _leaf, _regular;

    public LdapAttributeList(IReadOnlyList<string> terminal, IReadOnlyList<string> leaf, IReadOnlyList<string> regular, IReadOnlyList<string> special)
    {
        All = [.. terminal, .. leaf, .. regular, .. special];
        (_terminal, _leaf, _regular) = (terminal.Count, leaf.Count, regular.Count);
    }

    /// <summary>All of them: what searches ask for.</summary>
    public IReadOnlyList<string> All { get; }

    public bool HasTerminal(LdapEntry entry) => All.Take(_terminal).Any(entry.Has);

    public bool HasSpecial(LdapEntry entry) => All.Skip(_terminal + _leaf + _regular).Any(entry.Has);

    /// <summary>What an attribute of an entry means; null for one that the table doesn't read. <c>mail;lang-ja</c> is a <c>mail</c>.</summary>
    public LdapAttributeRole? RoleOf(string attribute)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (!IsSameOrKind(All[i], attribute)) continue;
            if (i < _terminal) return LdapAttributeRole.Terminal;
            if (i < _terminal + _leaf) return LdapAttributeRole.Leaf;
            return i < _terminal + _leaf + _regular ? LdapAttributeRole.Regular : LdapAttributeRole.Special;
        }
        return null;
    }

    /// <summary>What a URL's attributes and the table's have in common, the narrower of two; all of the table's when the URL names none.</summary>
    public IReadOnlyList<string> Common(IReadOnlyList<string> named)
    {
        if (named.Count == 0) return All;
        var common = new List<string>();
        foreach (string theirs in named)
            foreach (string ours in All)
            {
                if (IsSameOrKind(theirs, ours)) common.Add(ours);
                else if (IsSameOrKind(ours, theirs)) common.Add(theirs);
            }
        return common;
    }

    private static bool IsSameOrKind(string general, string special)
        => special.StartsWith(general, StringComparison.OrdinalIgnoreCase) && (special.Length == general.Length || special[general.Length] == ';');
}
