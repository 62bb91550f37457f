using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>What an <c>ldap:</c> table searches for, and what it takes from the entries (ldap_table(5)).</summary>
internal sealed record LdapSettings
{
    /// <summary>search_base.</summary>
    public required Template Base { get; init; }

    /// <summary>query_filter.</summary>
    public required Template Filter { get; init; }

    public required LdapScope Scope { get; init; }

    public required LdapAttributeList Attributes { get; init; }

    /// <summary>dereference: 0 never, 1 when searching, 2 to find the base, 3 always.</summary>
    public required int Dereference { get; init; }

    /// <summary>size_limit: entries of one search; 0 for any number.</summary>
    public required int SizeLimit { get; init; }

    /// <summary>recursion_limit: how deep special_result_attribute may lead; from 1.</summary>
    public required int RecursionLimit { get; init; }

    /// <summary>chase_referrals.</summary>
    public required bool ChasesReferrals { get; init; }

    /// <summary>How long a server may take for one search, in whole seconds.</summary>
    public required int TimeLimit { get; init; }

    /// <summary>A search within the table's limits.</summary>
    public LdapSearch NewSearch(string name, LdapScope scope, string filter, IReadOnlyList<string> attributes)
        => new(name, scope, filter, attributes) { Dereference = Dereference, SizeLimit = SizeLimit, TimeLimit = TimeLimit };
}
