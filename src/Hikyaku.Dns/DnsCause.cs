namespace Hikyaku.Dns;

/// <summary>Postfix's words for what became of a question; they end in logs and in notices to senders, where people search for them.</summary>
public static class DnsCause
{
    public const string NoSuchDomain = "Host not found";
    public const string NoData = "Host found but no data record of requested type";
    public const string TryAgain = "Host not found, try again";
    public const string MalformedAnswer = "Malformed or unexpected name server reply";
    public const string MalformedName = "invalid host or domain name";

    /// <summary>The whole sentence of a delivery status.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="type">MX, A or AAAA.</param>
    /// <param name="cause">One of the constants.</param>
    public static string Sentence(string name, string type, string cause)
        => cause == MalformedName
            ? $"Name service error for {name}: {MalformedName}"
            : $"Host or domain name not found. Name service error for name={name} type={type}: {cause}";
}
