using Hikyaku.Configuration.Parameters;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>The parameters that sites set most: each does what it says, does nothing for a reason that is told, or has its chapter.</summary>
public sealed class MostSetParameterTests
{
    private const string Names = """
        myhostname mydomain myorigin mydestination mynetworks mynetworks_style inet_interfaces inet_protocols proxy_interfaces relay_domains
        relay_recipient_maps relayhost default_transport relay_transport local_transport virtual_transport transport_maps smtp_bind_address alias_maps
        alias_database virtual_alias_maps virtual_alias_domains canonical_maps sender_canonical_maps recipient_canonical_maps canonical_classes
        masquerade_domains masquerade_exceptions smtp_generic_maps recipient_delimiter append_at_myorigin append_dot_mydomain
        local_header_rewrite_clients remote_header_rewrite_domain always_bcc sender_bcc_maps recipient_bcc_maps relocated_maps
        sender_dependent_relayhost_maps sender_dependent_default_transport_maps home_mailbox mail_spool_directory mailbox_command mailbox_transport
        mailbox_size_limit fallback_transport luser_relay local_recipient_maps biff default_privs forward_path virtual_mailbox_domains
        virtual_mailbox_maps virtual_mailbox_base virtual_uid_maps virtual_gid_maps virtual_minimum_uid virtual_mailbox_limit smtpd_relay_restrictions
        smtpd_recipient_restrictions smtpd_sender_restrictions smtpd_client_restrictions smtpd_helo_restrictions smtpd_data_restrictions
        smtpd_end_of_data_restrictions smtpd_etrn_restrictions smtpd_restriction_classes smtpd_helo_required smtpd_delay_reject
        smtpd_reject_unlisted_recipient smtpd_reject_unlisted_sender unknown_local_recipient_reject_code smtpd_sender_login_maps
        strict_rfc821_envelopes disable_vrfy_command smtpd_banner smtpd_forbid_bare_newline smtpd_forbid_unauth_pipelining smtpd_discard_ehlo_keywords
        smtpd_client_connection_count_limit smtpd_client_connection_rate_limit smtpd_client_message_rate_limit smtpd_client_event_limit_exceptions
        smtpd_error_sleep_time postscreen_access_list postscreen_dnsbl_sites postscreen_dnsbl_threshold postscreen_dnsbl_action
        postscreen_greet_action postscreen_greet_wait postscreen_cache_map postscreen_upstream_proxy_protocol postscreen_denylist_action
        smtpd_tls_security_level smtpd_tls_cert_file smtpd_tls_key_file smtpd_tls_chain_files smtpd_tls_CAfile smtpd_tls_loglevel
        smtpd_tls_received_header smtpd_tls_session_cache_database smtpd_tls_protocols smtpd_tls_mandatory_protocols smtpd_tls_ciphers
        smtpd_tls_mandatory_ciphers smtpd_tls_auth_only smtpd_tls_ask_ccert smtpd_tls_wrappermode tls_preempt_cipherlist tls_server_sni_maps
        smtpd_sasl_auth_enable smtpd_sasl_type smtpd_sasl_path smtpd_sasl_security_options smtpd_sasl_local_domain broken_sasl_auth_clients
        smtpd_sasl_authenticated_header smtpd_use_tls smtpd_enforce_tls smtp_tls_security_level smtp_tls_CAfile smtp_tls_CApath smtp_tls_policy_maps
        smtp_tls_loglevel smtp_tls_session_cache_database smtp_tls_cert_file smtp_tls_key_file smtp_tls_protocols smtp_tls_mandatory_protocols
        smtp_dns_support_level smtp_sasl_auth_enable smtp_sasl_password_maps smtp_sasl_security_options smtp_sasl_tls_security_options
        smtp_tls_note_starttls_offer content_filter receive_override_options header_checks mime_header_checks body_checks smtp_header_checks
        smtpd_proxy_filter smtpd_milters non_smtpd_milters milter_default_action milter_protocol milter_macro_daemon_name smtpd_milter_maps
        message_size_limit queue_minfree minimal_backoff_time maximal_backoff_time queue_run_delay maximal_queue_lifetime bounce_queue_lifetime
        delay_warning_time default_destination_concurrency_limit smtp_destination_concurrency_limit smtp_destination_rate_delay default_process_limit
        smtp_connection_cache_destinations compatibility_level soft_bounce notify_classes maillog_file syslog_name smtputf8_enable
        smtpd_authorized_xclient_hosts smtpd_policy_service_timeout default_database_type parent_domain_matches_subdomains disable_dns_lookups
        smtp_helo_name fast_flush_domains multi_instance_enable command_directory daemon_directory data_directory queue_directory mail_owner
        setgid_group sendmail_path newaliases_path mailq_path html_directory manpage_directory readme_directory sample_directory shlib_directory
        meta_directory debugger_command
        """;

    [Fact]
    public void Status_OfTheMostSet_IsInForceExplainedOrAChapterToCome()
    {
        Parameter?[] rows = [.. Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static name => AllParameters.Find(name) ?? AllParameters.FindTemplate(name))];
        Assert.DoesNotContain(null, rows);
        Assert.True(rows.Length >= 185);
        Assert.DoesNotContain(rows, static row => row!.Status is { Kind: ParameterStatusKind.Planned, Chapter: < 3 } or { Kind: ParameterStatusKind.Unsupported or ParameterStatusKind.Legacy });
    }

    [Fact]
    public void Example_OfTheMostSet_IsThere()
        => Assert.DoesNotContain(Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static name => (AllParameters.Find(name) ?? AllParameters.FindTemplate(name))!),
            static row => row is BoolParameter or IntParameter or TimeParameter or TableListParameter && row.Instead.Length == 0 && ParameterExamples.Of(row).Count == 0);
}
