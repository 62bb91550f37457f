namespace Hikyaku.Submit;

/// <summary>What the program was called for.</summary>
internal enum SubmitMode
{
    /// <summary>Take a message from standard input (-bm).</summary>
    Enqueue,

    /// <summary>newaliases, -bi, -I.</summary>
    NewAliases,

    /// <summary>mailq, -bp.</summary>
    Mailq,

    /// <summary>smtpd, -bd, -bl.</summary>
    Daemon,

    /// <summary>-bs.</summary>
    SmtpSession,

    /// <summary>-q.</summary>
    Flush,

    /// <summary>-bv.</summary>
    Verify,

    /// <summary>-bh, -bH: host status, which there is none of.</summary>
    Ignore,
}
