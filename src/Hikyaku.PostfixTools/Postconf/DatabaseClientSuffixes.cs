namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The settings that each database client knows: ldap_table(5), memcache_table(5), mongodb_table(5), mysql_table(5), pgsql_table(5), sqlite_table(5).</summary>
internal static class DatabaseClientSuffixes
{
    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["ldap"] = Names("""
            bind bind_dn bind_pw cache cache_expiry cache_size chase_referrals debuglevel dereference domain expansion_limit leaf_result_attribute query_filter
            recursion_limit result_attribute result_filter result_format sasl_authz_id sasl_mechs sasl_minssf sasl_realm scope search_base server_host
            server_port size_limit special_result_attribute start_tls terminal_result_attribute timeout tls_ca_cert_dir tls_ca_cert_file tls_cert
            tls_cipher_suite tls_key tls_random_file tls_require_cert version
            """),
        ["mysql"] = Names("""
            additional_conditions charset dbname domain expansion_limit hosts idle_interval option_file option_group password query require_result_set
            result_format retry_interval select_field table tls_CAfile tls_CApath tls_cert_file tls_ciphers tls_key_file tls_verify_cert user where_field
            """),
        ["pgsql"] = Names("""
            additional_conditions dbname domain encoding expansion_limit hosts idle_interval password query result_format retry_interval select_field
            select_function table user where_field
            """),
        ["sqlite"] = Names("additional_conditions dbpath domain expansion_limit query result_format select_field table where_field"),
        ["memcache"] = Names("backup data_size_limit domain flags key_digest key_format line_size_limit max_try memcache retry_pause timeout ttl"),
        ["mongodb"] = Names("collection dbname domain expansion_limit projection query_filter result_attribute result_format uri"),
    };

    /// <summary>Null for a type that is no database client.</summary>
    public static string[]? Of(string type) => ByType.GetValueOrDefault(type);

    private static string[] Names(string text) => Words.Split(text, Words.Blanks);
}
