namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>An entry that a search found.</summary>
/// <param name="Name">Its distinguished name.</param>
/// <param name="Attributes">Those that were asked for and are there, in the server's order.</param>
internal sealed record LdapEntry(string Name, IReadOnlyList<LdapAttribute> Attributes)
{
    /// <summary>Has it values of exactly this attribute? Names are compared without regard to case.</summary>
    public bool Has(string attribute) => Attributes.Any(a => a.Values.Count > 0 && a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));
}
