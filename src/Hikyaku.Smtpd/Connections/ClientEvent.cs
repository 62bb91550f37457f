namespace Hikyaku.Smtpd.Connections;

/// <summary>What one client may do so many times in a time unit (anvil(8)).</summary>
public enum ClientEvent
{
    /// <summary>postconf(5) smtpd_client_connection_rate_limit.</summary>
    Connection,

    /// <summary>MAIL commands: smtpd_client_message_rate_limit.</summary>
    Message,

    /// <summary>RCPT commands: smtpd_client_recipient_rate_limit.</summary>
    Recipient,

    /// <summary>TLS handshakes: smtpd_client_new_tls_session_rate_limit.</summary>
    NewTlsSession,

    /// <summary>AUTH commands: smtpd_client_auth_rate_limit.</summary>
    Auth,
}
