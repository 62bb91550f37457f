namespace Hikyaku.Configuration.Parameters;

/// <summary>
/// Examples that hold for several parameters whose names differ in front only: smtp_X and lmtp_X, and the TLS settings of all services. A name that needs
/// words of its own stands in <see cref="ParameterExamples"/>, which is asked first.
/// </summary>
internal static class FamilyExamples
{
    private static readonly string[] DeliveryPrefixes = ["smtp_", "lmtp_"];

    private static readonly string[] TlsPrefixes = ["smtp_tls_", "lmtp_tls_", "smtpd_tls_", "postscreen_tls_", "tlsproxy_tls_", "tlsproxy_client_"];

    /// <summary>By what follows the prefix of a delivery client.</summary>
    private static readonly Dictionary<string, ParameterExample[]> Delivery = new(StringComparer.Ordinal)
    {
        ["address_preference"] = [new("ipv4", "IPv6 only where there is nothing else")],
        ["address_verify_target"] = [new("data", "for servers that take every RCPT and refuse at DATA")],
        ["bind_address"] = [new("192.0.2.25", "the address that the world has in its lists")],
        ["bind_address6"] = [new("2001:db8::25", "the address that the world has in its lists")],
        ["connection_cache_destinations"] = [new("example.org", "keeps connections to a destination that gets mail often")],
        ["delivery_status_filter"] = [new("pcre:/etc/postfix/status_filter", "lines like /^4(\\.7\\.1 .*)/ 5$1")],
        ["dns_reply_filter"] = [new("pcre:/etc/postfix/dns_filter", "lines like /^\\S+\\s+\\S+\\s+\\S+\\s+AAAA\\s/ ignore")],
        ["dns_resolver_options"] = [new("res_defnames", "names without a dot get the machine's domain")],
        ["dns_support_level"] = [new("disabled", "asks /etc/hosts and the like only")],
        ["fallback_relay"] = [new("[backup.example.net]", "a machine that tries again for longer")],
        ["host_lookup"] = [new("dns, native", "what the DNS does not have, /etc/hosts may")],
        ["lhlo_name"] = [new("mail.example.com", "the name that the server expects")],
        ["pix_workarounds"] = [new("", "none; nothing is slowed down for such firewalls")],
        ["reply_filter"] = [new("pcre:/etc/postfix/reply_filter", "lines like /^4(\\d\\d .*mailbox is gone.*)/ 5$1")],
        ["requiretls_policy"] = [new("enforce", "mail that asks for it leaves over verified TLS only")],
        ["sasl_auth_cache_name"] = [new("proxy:btree:$data_directory/sasl_auth_cache", "a wrong password is not tried again for a while")],
        ["sasl_mechanism_filter"] = [new("plain, login", "two mechanisms, whatever more the server has")],
        ["sasl_password_result_delimiter"] = [new("|", "user|password, where user names have a colon")],
        ["sasl_security_options"] = [new("noanonymous", "passwords in plain text are allowed; use it with TLS only")],
        ["sasl_tls_security_options"] = [new("noanonymous", "passwords in plain text are fine inside TLS")],
        ["sasl_tls_verified_security_options"] = [new("noanonymous", "passwords in plain text once the certificate was verified")],
        ["tls_dane_insecure_mx_policy"] = [new("may", "TLS without a check for such servers")],
        ["tls_fingerprint_cert_match"] = [new("A3:5C:19:0E:77:D2:4B:88:F1:60:3A:9D:C4:25:EE:12:5B:06:91:7F:D8:43:AC:30:E9:1D:68:B7:54:02:CF:9A", "the SHA-256 digest of a partner's certificate")],
        ["tls_secure_cert_match"] = [new("nexthop, dot-nexthop, mail.example.net", "also a provider's name, which stands in the certificates of all its customers")],
        ["tls_servername"] = [new("mail.example.net", "for a server that has several certificates")],
        ["tls_trust_anchor_file"] = [new("/etc/postfix/partner-ca.pem", "a partner's own authority and no other")],
        ["tls_verify_cert_match"] = [new("hostname, nexthop", "the name of the server or of the destination")],
        ["tlsrpt_socket_name"] = [new("run/tlsrpt/tlsrpt.sock", "below queue_directory, so that a chroot reaches it")],
    };

    /// <summary>By what follows the prefix of a service's TLS settings.</summary>
    private static readonly Dictionary<string, ParameterExample[]> Tls = new(StringComparer.Ordinal)
    {
        ["CAfile"] = [new("/etc/ssl/certs/ca-certificates.crt", "the system's authorities, where Debian keeps them")],
        ["CApath"] = [new("/etc/ssl/certs", "files named by openssl rehash")],
        ["cert_file"] = [new("/etc/postfix/mail-cert.pem", "the certificate with its chain")],
        ["chain_files"] = [new("/etc/postfix/mail-key-and-chain.pem", "the key, then the certificate and its chain in one file")],
        ["ciphers"] = [new("high", "no old ciphers, even where TLS is optional")],
        ["dcert_file"] = [new("/etc/postfix/mail-dsa-cert.pem", "a DSA certificate for very old peers")],
        ["dh1024_param_file"] = [new("/etc/postfix/dh2048.pem", "made by openssl dhparam 2048")],
        ["dkey_file"] = [new("/etc/postfix/mail-dsa-key.pem", "readable by root only")],
        ["eccert_file"] = [new("/etc/postfix/mail-ecdsa-cert.pem", "an ECDSA certificate beside the RSA one")],
        ["eckey_file"] = [new("/etc/postfix/mail-ecdsa-key.pem", "readable by root only")],
        ["eecdh_grade"] = [new("strong", "one curve, that of tls_eecdh_strong_curve")],
        ["exclude_ciphers"] = [new("aNULL, RC4", "neither anonymous nor RC4")],
        ["fingerprint_digest"] = [new("sha256", "fingerprints in tables are SHA-256 digests")],
        ["key_file"] = [new("/etc/postfix/mail-key.pem", "readable by root only")],
        ["loglevel"] = [new("1", "a line for each handshake")],
        ["mandatory_ciphers"] = [new("high", "where TLS is required, no old ciphers")],
        ["mandatory_exclude_ciphers"] = [new("aNULL", "no anonymous ciphers where TLS is required")],
        ["mandatory_protocols"] = [new(">=TLSv1.2", "TLS 1.2 and later where TLS is required")],
        ["protocols"] = [new(">=TLSv1.2", "TLS 1.2 and later")],
        ["security_level"] = [new("may", "TLS where the peer has it")],
    };

    /// <summary>Null for a name of no family.</summary>
    public static ParameterExample[]? Of(string name) => Of(name, TlsPrefixes, Tls) ?? Of(name, DeliveryPrefixes, Delivery);

    private static ParameterExample[]? Of(string name, string[] prefixes, Dictionary<string, ParameterExample[]> byRest)
    {
        foreach (string prefix in prefixes)
            if (name.StartsWith(prefix, StringComparison.Ordinal) && byRest.TryGetValue(name[prefix.Length..], out ParameterExample[]? written)) return written;
        return null;
    }
}
