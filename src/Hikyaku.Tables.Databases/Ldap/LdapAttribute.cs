namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>An attribute with its values as text; a value ends at its first NUL.</summary>
/// <param name="Name">As the server writes it, with options: <c>mail;lang-ja</c>.</param>
/// <param name="Values">In the server's order.</param>
internal sealed record LdapAttribute(string Name, IReadOnlyList<string> Values);
