namespace Hikyaku.Tables.Databases.Settings;

/// <summary>The names that each type's settings may have: pgsql_table(5), mysql_table(5), sqlite_table(5), ldap_table(5).</summary>
internal static class SettingNames
{
    private static readonly string[] Results = ["result_format", "domain", "expansion_limit"];

    private static readonly string[] Queries = ["query", "table", "select_field", "where_field", "additional_conditions"];

    private static readonly string[] Servers = ["hosts", "user", "password", "dbname", "idle_interval", "retry_interval"];

    public static readonly IReadOnlyCollection<string> Pgsql = [.. Results, .. Queries, .. Servers, "select_function", "encoding"];

    public static readonly IReadOnlyCollection<string> Mysql =
    [
        .. Results, .. Queries, .. Servers, "charset", "option_file", "option_group", "require_result_set",
        "tls_cert_file", "tls_key_file", "tls_CAfile", "tls_CApath", "tls_ciphers", "tls_verify_cert",
    ];

    public static readonly IReadOnlyCollection<string> Sqlite = [.. Results, .. Queries, "dbpath"];

    public static readonly IReadOnlyCollection<string> Ldap =
    [
        .. Results, "server_host", "server_port", "timeout", "search_base", "query_filter", "result_filter", "result_attribute", "special_result_attribute",
        "leaf_result_attribute", "terminal_result_attribute", "scope", "bind", "bind_dn", "bind_pw", "recursion_limit", "size_limit", "dereference", "chase_referrals",
        "version", "debuglevel", "cache", "cache_expiry", "cache_size", "sasl_mechs", "sasl_realm", "sasl_authz_id", "sasl_minssf", "start_tls",
        "tls_ca_cert_dir", "tls_ca_cert_file", "tls_cert", "tls_key", "tls_require_cert", "tls_random_file", "tls_cipher_suite",
    ];
}
