namespace Hikyaku.Smtpd.Verbs;

/// <summary>What the loop has to know of a verb.</summary>
[Flags]
internal enum VerbTraits
{
    None = 0,
    /// <summary>Can be repeated for ever without an error: counts as junk above smtpd_junk_command_limit.</summary>
    Junk = 1,
    /// <summary>Allowed before STARTTLS when TLS is mandatory.</summary>
    BeforeTls = 2,
    /// <summary>The last of a pipelined group (RFC 2920 section 3.1).</summary>
    LastInGroup = 4,
    /// <summary>Allowed to a client that was refused at connect time.</summary>
    AfterRefusal = 8,
}
