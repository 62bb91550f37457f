namespace Hikyaku.Configuration.Parameters;

/// <summary>
/// Examples of the parameters that sites set most, by name; all others get one that is made from their kind (<see cref="Of"/>). Names and addresses are
/// those that are reserved for examples. A test reads every example as its parameter's value.
/// </summary>
public static class ParameterExamples
{
    private static readonly Dictionary<string, ParameterExample[]> ByName = new(StringComparer.Ordinal)
    {
        ["alias_maps"] = [new("hash:/etc/aliases", "the aliases file, as newaliases compiles it"), new("hash:/etc/aliases, ldap:/etc/postfix/aliases.cf", "the file first, then a directory")],
        ["alias_database"] = [new("hash:/etc/aliases", "what newaliases compiles")],
        ["always_bcc"] = [new("archive@example.com", "a copy of everything for an archive")],
        ["append_dot_mydomain"] = [new("no", "leaves user@host as it is")],
        ["biff"] = [new("no", "what most sites write")],
        ["body_checks"] = [new("pcre:/etc/postfix/body_checks", "patterns for single lines of the body")],
        ["bounce_queue_lifetime"] = [new("1d", "gives up on bounces after a day")],
        ["canonical_maps"] = [new("hash:/etc/postfix/canonical", "login names become full names in all mail")],
        ["command_directory"] = [new("/usr/sbin", "where Debian has Postfix's commands")],
        ["compatibility_level"] = [new("3.6", "the defaults of Postfix 3.6")],
        ["content_filter"] = [new("smtp-amavis:[127.0.0.1]:10024", "all mail through a filter, which sends it back to another port")],
        ["default_destination_concurrency_limit"] = [new("5", "at most five connections to any one destination")],
        ["default_process_limit"] = [new("50", "half as many sessions and deliveries of each service")],
        ["delay_warning_time"] = [new("4h", "senders hear of a delay after four hours")],
        ["disable_vrfy_command"] = [new("yes", "nobody can ask which addresses exist")],
        ["header_checks"] = [new("regexp:/etc/postfix/header_checks", "patterns for header lines")],
        ["home_mailbox"] = [new("Maildir/", "a Maildir in each user's home; the final / makes it one")],
        ["inet_interfaces"] = [new("loopback-only", "nobody from outside"), new("192.0.2.25, localhost", "one address and the loopback")],
        ["inet_protocols"] = [new("ipv4", "for a machine whose IPv6 does not work"), new("all", "both")],
        ["local_recipient_maps"] = [new("", "accepts every local name, as luser_relay needs"), new("hash:/etc/postfix/local_recipients", "only those in a table")],
        ["local_transport"] = [new("error:no local mail here", "a machine that keeps no mail")],
        ["mail_spool_directory"] = [new("/var/spool/mail", "one mailbox file a user")],
        ["mailbox_command"] = [new("/usr/bin/procmail -a \"$EXTENSION\"", "procmail delivers")],
        ["mailbox_size_limit"] = [new("0", "no limit")],
        ["mailbox_transport"] = [new("lmtp:unix:private/dovecot-lmtp", "Dovecot keeps the mail of local users")],
        ["maillog_file"] = [new("/var/log/maillog", "a file instead of syslog"), new("/dev/stdout", "for containers")],
        ["masquerade_domains"] = [new("example.com", "user@host.example.com becomes user@example.com")],
        ["maximal_queue_lifetime"] = [new("2d", "gives up after two days")],
        ["message_size_limit"] = [new("52428800", "50 MiB"), new("0", "no limit")],
        ["milter_default_action"] = [new("accept", "mail flows on while the milter is down")],
        ["minimal_backoff_time"] = [new("10m", "waits at least ten minutes between two attempts")],
        ["mydestination"] = [new("$myhostname, localhost.$mydomain, localhost, example.com", "this host's names and a domain whose users have accounts here"), new("", "no mail for accounts of this machine")],
        ["mydomain"] = [new("example.com", "")],
        ["myhostname"] = [new("mail.example.com", "the name that the address of this machine resolves to")],
        ["mynetworks"] = [new("127.0.0.0/8, [::1]/128, 192.0.2.0/24", "this machine and one network may relay")],
        ["mynetworks_style"] = [new("host", "only this machine may relay")],
        ["myorigin"] = [new("$mydomain", "user becomes user@example.com"), new("/etc/mailname", "the domain stands in a file, as on Debian")],
        ["notify_classes"] = [new("bounce, delay, resource, software", "the postmaster hears of bounces and delays too")],
        ["recipient_delimiter"] = [new("+", "user+lists goes to user"), new("+-", "either character")],
        ["relay_domains"] = [new("example.org, hash:/etc/postfix/relay_domains", "this machine is a backup or gateway for these domains")],
        ["relay_recipient_maps"] = [new("hash:/etc/postfix/relay_recipients", "refuses addresses that the next host does not have")],
        ["relayhost"] = [new("[smtp.example.net]:587", "all mail through the provider; the brackets skip the look-up of MX records"), new("", "straight to the recipients' servers")],
        ["sender_canonical_maps"] = [new("hash:/etc/postfix/sender_canonical", "senders become the addresses that the world knows")],
        ["sender_dependent_relayhost_maps"] = [new("hash:/etc/postfix/relayhosts", "each sender through the provider of the address")],
        ["smtp_bind_address"] = [new("192.0.2.25", "the address that the world has in its lists")],
        ["smtp_generic_maps"] = [new("hash:/etc/postfix/generic", "local addresses become valid ones on the way out")],
        ["smtp_helo_name"] = [new("mail.example.com", "the name that the reverse DNS gives")],
        ["smtp_sasl_auth_enable"] = [new("yes", "logs in at the relay host")],
        ["smtp_sasl_password_maps"] = [new("hash:/etc/postfix/sasl_passwd", "lines like [smtp.example.net]:587 user:password; the key is written as in relayhost")],
        ["smtp_sasl_security_options"] = [new("noanonymous", "passwords in plain text are allowed; use it with TLS only")],
        ["smtp_tls_CAfile"] = [new("/etc/ssl/certs/ca-certificates.crt", "the system's authorities, where Debian keeps them")],
        ["smtp_tls_policy_maps"] = [new("hash:/etc/postfix/tls_policy", "lines like example.com encrypt")],
        ["smtp_tls_security_level"] = [new("may", "TLS where the server has it"), new("encrypt", "never without TLS, for a relay host")],
        ["smtp_tls_wrappermode"] = [new("yes", "for a relay host on port 465; usually with -o of a transport")],
        ["smtpd_banner"] = [new("$myhostname ESMTP", "says no more than it must")],
        ["smtpd_client_connection_rate_limit"] = [new("30", "thirty connections a minute from one client")],
        ["smtpd_client_restrictions"] = [new("permit_mynetworks, reject_unknown_reverse_client_hostname", "refuses clients whose address has no name")],
        ["smtpd_data_restrictions"] = [new("reject_unauth_pipelining", "refuses clients that do not wait for answers")],
        ["smtpd_helo_required"] = [new("yes", "refuses clients that do not introduce themselves")],
        ["smtpd_helo_restrictions"] = [new("permit_mynetworks, reject_invalid_helo_hostname", "refuses names that cannot be any")],
        ["smtpd_milters"] = [new("inet:127.0.0.1:8891", "OpenDKIM signs and checks"), new("inet:127.0.0.1:8891, unix:/run/rspamd/milter.sock", "one after the other")],
        ["smtpd_recipient_restrictions"] = [new("permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination, reject_unknown_recipient_domain", "who may send to whom")],
        ["smtpd_relay_restrictions"] = [new("permit_mynetworks, permit_sasl_authenticated, defer_unauth_destination", "who may relay; what most sites need")],
        ["smtpd_sasl_auth_enable"] = [new("yes", "users may log in; usually with -o of submission")],
        ["smtpd_sasl_path"] = [new("private/auth", "Dovecot's socket below queue_directory")],
        ["smtpd_sasl_type"] = [new("dovecot", "Dovecot checks the passwords")],
        ["smtpd_sender_login_maps"] = [new("hash:/etc/postfix/sender_logins", "lines like user@example.com login")],
        ["smtpd_sender_restrictions"] = [new("reject_unknown_sender_domain", "refuses senders whose domain takes no mail")],
        ["smtpd_timeout"] = [new("60s", "a minute for each read and write")],
        ["smtpd_tls_auth_only"] = [new("yes", "AUTH inside TLS only")],
        ["smtpd_tls_cert_file"] = [new("/etc/letsencrypt/live/mail.example.com/fullchain.pem", "the certificate with its chain")],
        ["smtpd_tls_chain_files"] = [new("/etc/postfix/mail-key-and-chain.pem", "the key, then the certificate and its chain in one file")],
        ["smtpd_tls_key_file"] = [new("/etc/letsencrypt/live/mail.example.com/privkey.pem", "readable by root only")],
        ["smtpd_tls_mandatory_protocols"] = [new(">=TLSv1.2", "TLS 1.2 and later")],
        ["smtpd_tls_security_level"] = [new("may", "STARTTLS is offered: for port 25"), new("encrypt", "nothing without STARTTLS: for submission, with -o")],
        ["smtpd_tls_wrappermode"] = [new("yes", "TLS from the first byte: for port 465, with -o")],
        ["soft_bounce"] = [new("yes", "while trying something out: refusals are temporary")],
        ["transport_maps"] = [new("hash:/etc/postfix/transport", "lines like example.org smtp:[gate.example.org]")],
        ["virtual_alias_domains"] = [new("example.org", "every address of the domain is an alias")],
        ["virtual_alias_maps"] = [new("hash:/etc/postfix/virtual", "lines like info@example.org user@example.com")],
        ["virtual_gid_maps"] = [new("static:5000", "one group for all")],
        ["virtual_mailbox_base"] = [new("/var/mail/vhosts", "")],
        ["virtual_mailbox_domains"] = [new("example.org, mysql:/etc/postfix/domains.cf", "domains whose users have no accounts of the machine")],
        ["virtual_mailbox_maps"] = [new("hash:/etc/postfix/vmailbox", "lines like info@example.org example.org/info/")],
        ["virtual_transport"] = [new("lmtp:unix:private/dovecot-lmtp", "Dovecot keeps the mail")],
        ["virtual_uid_maps"] = [new("static:5000", "one user for all")],
    };

    /// <summary>One or more; only a name that cannot be set, or that should not be, has none.</summary>
    public static IReadOnlyList<ParameterExample> Of(Parameter row)
    {
        if (ByName.TryGetValue(row.Name, out ParameterExample[]? written)) return written;
        if (row.Status.Kind == ParameterStatusKind.Legacy || row.Instead.Length > 0) return [];
        return FormExample.Of(row) is { } value ? [new ParameterExample(value, "")] : [];
    }

    /// <summary>The names with examples by hand.</summary>
    public static IEnumerable<string> Written => ByName.Keys;
}
