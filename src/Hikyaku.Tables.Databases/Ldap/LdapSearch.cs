namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>One search.</summary>
/// <param name="Base">The distinguished name to search at or below.</param>
/// <param name="Scope">How far below.</param>
/// <param name="Filter">As RFC 4515 writes it; the outer parentheses may lack.</param>
/// <param name="Attributes">What is wanted of the entries.</param>
internal sealed record LdapSearch(string Base, LdapScope Scope, string Filter, IReadOnlyList<string> Attributes)
{
    public const string AnyEntry = "(objectClass=*)";

    /// <summary>ldap_table(5) dereference, as the protocol has it: 0 never, 1 when searching, 2 to find the base, 3 always.</summary>
    public int Dereference { get; init; }

    /// <summary>Entries at most; 0 for the server's own limit.</summary>
    public int SizeLimit { get; init; }

    /// <summary>Seconds at most that the server may take; 0 for its own limit.</summary>
    public int TimeLimit { get; init; }
}
