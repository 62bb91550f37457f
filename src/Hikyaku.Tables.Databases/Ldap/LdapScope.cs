namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>SearchRequest's scope (RFC 4511 section 4.5.1.2); the numbers are the protocol's.</summary>
internal enum LdapScope
{
    Base = 0,
    One = 1,
    Sub = 2,
}
