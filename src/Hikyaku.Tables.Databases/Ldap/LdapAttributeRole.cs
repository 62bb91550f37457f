namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>ldap_table(5): terminal_result_attribute, leaf_result_attribute, result_attribute, special_result_attribute.</summary>
internal enum LdapAttributeRole
{
    Terminal,
    Leaf,
    Regular,
    Special,
}
