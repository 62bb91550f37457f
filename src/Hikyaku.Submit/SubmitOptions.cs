using Hikyaku.Mail;

namespace Hikyaku.Submit;

/// <summary>The command line, read.</summary>
internal sealed class SubmitOptions
{
    public SubmitMode Mode { get; set; }

    /// <summary>-C: a directory, or main.cf in it; null for the usual places.</summary>
    public string? ConfigurationPath { get; set; }

    /// <summary>-oA: the table that newaliases makes; null for those of alias_database.</summary>
    public string? AliasTable { get; set; }

    /// <summary>-f or -r as given; null for the caller's login name.</summary>
    public string? Sender { get; set; }

    /// <summary>-F</summary>
    public string? FullName { get; set; }

    /// <summary>-t</summary>
    public bool ExtractsRecipients { get; set; }

    /// <summary>A line with a dot alone ends the message; not with -i.</summary>
    public bool EndsAtDot { get; set; } = true;

    /// <summary>-G: mail from elsewhere.</summary>
    public bool IsGateway { get; set; }

    public BodyType Body { get; set; }

    public DsnNotify Notify { get; set; }

    public DsnReturn Return { get; set; }

    /// <summary>-V</summary>
    public string? EnvelopeId { get; set; }

    /// <summary>-qR</summary>
    public string? SiteToFlush { get; set; }

    /// <summary>-qI</summary>
    public string? IdToFlush { get; set; }

    /// <summary>-q with a time: a queue runner that the server has built in.</summary>
    public bool HasQueueInterval { get; set; }

    /// <summary>How often -v was given: once asks for a delivery report.</summary>
    public int Verbosity { get; set; }

    public List<string> Recipients { get; } = [];

    public List<string> Warnings { get; } = [];
}
