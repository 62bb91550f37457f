namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>What a search gave.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Entries">What was found.</param>
/// <param name="References">URIs of other servers that hold parts of the tree.</param>
internal sealed record LdapAnswer(LdapResult Result, IReadOnlyList<LdapEntry> Entries, IReadOnlyList<string> References);
