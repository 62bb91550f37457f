namespace Hikyaku.Smtpd.Verbs;

/// <summary>How a command ended.</summary>
internal enum VerbOutcome
{
    Succeeded,
    /// <summary>It counts as an error.</summary>
    Failed,
    /// <summary>It goes on: what the client sends next belongs to it.</summary>
    Pending,
}
