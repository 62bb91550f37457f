namespace Hikyaku.Message.Headers;

/// <summary>What the body of a header field is and who it speaks of.</summary>
[Flags]
public enum HeaderTraits
{
    None = 0,

    /// <summary>A list of addresses on the sender's side (From, Reply-To …).</summary>
    SenderAddresses = 1,

    /// <summary>A list of addresses on the recipients' side.</summary>
    RecipientAddresses = 2,

    /// <summary>sendmail -t takes recipients from here.</summary>
    ExtractRecipients = 4,

    /// <summary>One of the Resent- block (RFC 5322 section 3.6.6).</summary>
    Resent = 8,

    Addresses = SenderAddresses | RecipientAddresses,
}
