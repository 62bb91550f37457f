using System.Collections.Immutable;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.Cleanup;

/// <summary>What cleanup reads from main.cf, once for each snapshot. The initial values are the built-in defaults.</summary>
public sealed record CleanupSettings
{
    private const double MessagesThatMustFit = 1.5;

    public required string MyHostname { get; init; }

    /// <summary>The program's name in Received lines (postconf(5) mail_name).</summary>
    public string MailName { get; init; } = "Hikyaku";

    /// <summary>Adds what is missing to mail of all clients, not only of local ones.</summary>
    public bool AlwaysAddMissingHeaders { get; init; }

    /// <summary>A whole header line for mail without To and Cc, or empty.</summary>
    public string UndisclosedRecipientsHeader { get; init; } = "";

    /// <summary>Names of header fields that are taken out.</summary>
    public ImmutableArray<string> DropHeaders { get; init; } = ["bcc", "content-length", "resent-bcc", "return-path"];

    public bool ReplacesStrayCrLf { get; init; } = true;

    /// <summary>0 means no limit.</summary>
    public long MessageSizeLimitBytes { get; init; } = 10_240_000;

    /// <summary>Free space that must stay on the queue's volume; one and a half messages of the largest size are always asked for.</summary>
    public long QueueMinimumFreeBytes { get; init; }

    /// <summary>postconf(5) queue_minfree: another message is taken while more than this is free.</summary>
    public long NeededFreeBytes => Math.Max(QueueMinimumFreeBytes, (long)(MessageSizeLimitBytes * MessagesThatMustFit));

    /// <summary>Where free space is measured; empty means that it isn't.</summary>
    public string QueueDirectory { get; init; } = "";

    public bool EnableOriginalRecipient { get; init; } = true;

    /// <summary>How many recipients are remembered to find duplicates.</summary>
    public int DuplicateFilterLimit { get; init; } = 1000;

    /// <summary>What a field has beyond this is cut off.</summary>
    public int HeaderSizeLimitBytes { get; init; } = 102_400;

    /// <summary>A message with this many Received fields loops.</summary>
    public int HopcountLimit { get; init; } = 50;

    /// <summary>A missing From is written <c>address (Name)</c> (header_from_format = obsolete) rather than <c>Name &lt;address&gt;</c>.</summary>
    public bool UsesObsoleteFromFormat { get; init; }

    /// <summary>Completes bare addresses: of envelopes always, of headers for local clients.</summary>
    public required Func<MailAddress, MailAddress> CompleteAddress { get; init; }

    /// <summary>Completes bare addresses in headers of mail from elsewhere (postconf(5) remote_header_rewrite_domain); null leaves them alone.</summary>
    public Func<MailAddress, MailAddress>? CompleteRemoteAddress { get; init; }

    public static CleanupSettings Create(ParameterView parameters) => new()
    {
        MyHostname = parameters.Get(MailParameters.Myhostname),
        MailName = parameters.Get(MailParameters.MailName),
        AlwaysAddMissingHeaders = parameters.Get(MailParameters.AlwaysAddMissingHeaders),
        UndisclosedRecipientsHeader = parameters.Get(MailParameters.UndisclosedRecipientsHeader),
        DropHeaders = [.. parameters.Get(MailParameters.MessageDropHeaders).Select(word => word.Text)],
        ReplacesStrayCrLf = parameters.Get(MailParameters.CleanupReplaceStrayCrLf),
        MessageSizeLimitBytes = parameters.Get(MailParameters.MessageSizeLimit),
        QueueMinimumFreeBytes = parameters.Get(MailParameters.QueueMinfree),
        QueueDirectory = parameters.Get(MailParameters.QueueDirectory),
        EnableOriginalRecipient = parameters.Get(MailParameters.EnableOriginalRecipient),
        DuplicateFilterLimit = (int)parameters.Get(MailParameters.DuplicateFilterLimit),
        HeaderSizeLimitBytes = (int)parameters.Get(HeaderParameters.SizeLimit),
        HopcountLimit = (int)parameters.Get(MailParameters.HopcountLimit),
        UsesObsoleteFromFormat = parameters.Get(HeaderParameters.FromFormat).Equals("obsolete", StringComparison.OrdinalIgnoreCase),
        CompleteAddress = OriginCompletion.Create(parameters).Complete,
        CompleteRemoteAddress = OriginCompletion.CreateRemote(parameters) is { } remote ? remote.Complete : null,
    };
}
