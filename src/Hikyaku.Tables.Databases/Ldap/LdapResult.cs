namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>How an operation ended: LDAPResult of RFC 4511 section 4.1.9.</summary>
/// <param name="Code">0 for success; codes without a name are kept as numbers.</param>
/// <param name="Message">diagnosticMessage, often empty.</param>
/// <param name="Referrals">URIs of servers that may know more.</param>
internal sealed record LdapResult(LdapResultCode Code, string Message, IReadOnlyList<string> Referrals)
{
    public bool IsSuccess => Code == LdapResultCode.Success;

    /// <summary>The server is at fault, not the question: another one may be asked.</summary>
    public bool IsServersFault => Code is LdapResultCode.Busy or LdapResultCode.Unavailable;

    public override string ToString()
    {
        string name = Enum.IsDefined(Code) ? $"{(int)Code} ({Code})" : $"{(int)Code}";
        return Message.Length > 0 ? $"{name}: {Message}" : name;
    }
}
