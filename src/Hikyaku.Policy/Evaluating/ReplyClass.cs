namespace Hikyaku.Policy.Evaluating;

/// <summary>What a refusal is about, as replies say it: <c>&lt;X&gt;: CLASS rejected: text</c>.</summary>
internal static class ReplyClass
{
    public const string Client = "Client host";
    public const string UnverifiedClient = "Unverified Client host";
    public const string SaslUser = "SASL login name";
    public const string Helo = "Helo command";
    public const string Sender = "Sender address";
    public const string Recipient = "Recipient address";
    public const string Etrn = "Etrn command";
    public const string Data = "Data command";
    public const string EndOfData = "End-of-data";
}
