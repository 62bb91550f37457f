namespace Hikyaku.PostfixTools.Postconf;

/// <summary>What a parameter is; the first three are the classes of -C.</summary>
[Flags]
internal enum ParameterFlags
{
    None = 0,
    BuiltIn = 1 << 0,

    /// <summary>Made of a transport's name in master.cf: <c>relay_recipient_limit</c>.</summary>
    Service = 1 << 1,

    /// <summary>Defined by the administrator, and used.</summary>
    User = 1 << 2,

    /// <summary>Kept as written: expanded for each message, not by -x.</summary>
    Raw = 1 << 3,

    /// <summary>A name of old: not listed unless it is set.</summary>
    Legacy = 1 << 4,
    ReadOnly = 1 << 5,

    /// <summary>Made of a database table's name: <c>accounts_server_host</c> for <c>ldap:accounts</c>.</summary>
    Database = 1 << 6,

    Classes = BuiltIn | Service | User,
}
