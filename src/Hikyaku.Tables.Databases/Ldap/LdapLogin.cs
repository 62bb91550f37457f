namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>How a connection is opened and who asks: bind, bind_dn, bind_pw, sasl_mechs, start_tls, tls_*, version.</summary>
internal sealed record LdapLogin
{
    /// <summary>2 or 3.</summary>
    public required int Version { get; init; }

    /// <summary>False: no bind at all, as <c>bind = no</c> has it.</summary>
    public required bool Binds { get; init; }

    /// <summary>EXTERNAL or PLAIN for <c>bind = sasl</c>; empty for a simple bind.</summary>
    public string SaslMechanism { get; init; } = "";

    /// <summary>sasl_authz_id.</summary>
    public string AuthorizationId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Never shown.</summary>
    public string Password { get; init; } = "";

    public required bool StartsTls { get; init; }

    public required LdapTls Tls { get; init; }

    public override string ToString() => Name;
}
