namespace Hikyaku.Smtpd.Settings;

/// <summary>postconf(5) smtpd_forbid_bare_newline. Whatever it says, no bare LF ever ends a message (STYLE 17).</summary>
public enum BareNewlineMode
{
    /// <summary><c>no</c> and <c>normalize</c> (<c>yes</c>): an LF ends a command or a line of content as CRLF does.</summary>
    Normalize,
    /// <summary>The same, and the disconnect line ends in <c>notes=bare_lf</c>.</summary>
    Note,
    /// <summary>The client is refused and disconnected.</summary>
    Reject,
}
