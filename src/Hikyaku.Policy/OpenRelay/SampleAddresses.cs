using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>The senders and recipients that the check pretends.</summary>
internal sealed class SampleAddresses
{
    /// <summary>The name in HELO: anybody can say any.</summary>
    public const string HeloName = "helo.invalid";

    private const string SenderDomain = "stranger.invalid";
    private const string OtherDomain = "open-relay-check.invalid"; // RFC 6761 section 6.4: nobody's

    public SampleAddresses(ParameterView parameters)
    {
        string own = FirstDomain(parameters, MailParameters.Mydestination) ?? parameters.Get(MailParameters.Myhostname);
        Stranger = new MailAddress("recipient", OtherDomain);
        Ours = new MailAddress("postmaster", own);
        RelayDomain = FirstDomain(parameters, RelayParameters.Domains, MailParameters.Mydestination) is { } relay ? new MailAddress("postmaster", relay) : null;
        Senders = [new("sender", SenderDomain), MailAddress.Null, new("root", own), new("root", "localhost"), new("root", "")];
        OddForms = [.. OddFormsOf(own, RelayDomain?.Domain)];
    }

    public MailAddress Ours { get; }

    public MailAddress? RelayDomain { get; }

    public MailAddress Stranger { get; }

    /// <summary>A stranger's, the null one, and ours in several forms; the first is the ordinary case.</summary>
    public IReadOnlyList<MailAddress> Senders { get; }

    /// <summary>Recipients that look like ours and would be a stranger's (R1 of the attack catalogue).</summary>
    public IReadOnlyList<MailAddress> OddForms { get; }

    /// <summary>Is this a key made from what a client is free to say: the sender, the HELO name?</summary>
    public static bool CanBeGuessed(string key)
        => key.EndsWith(SenderDomain, StringComparison.Ordinal) || key == HeloName || key == "sender@";

    private static IEnumerable<MailAddress> OddFormsOf(string own, string? relay)
    {
        yield return new("recipient%" + OtherDomain, own);
        yield return new(OtherDomain + "!recipient", own);
        yield return new("recipient@" + OtherDomain, own);
        yield return new("recipient@" + OtherDomain, own.ToUpperInvariant() + ".");
        yield return new("recipient%" + OtherDomain, "");
        yield return new("recipient@" + OtherDomain, "");
        yield return new("recipient", OtherDomain + ".");
        yield return new("recipient@" + own, OtherDomain);
        yield return new("@" + own + ":recipient@" + OtherDomain, own);
        yield return new("recipient", "[203.0.113.99]");
        yield return new("recipient", "[IPv6:::ffff:203.0.113.99]");
        yield return new("recipient@" + OtherDomain, "[127.0.0.1]");
        if (relay is null) yield break;
        yield return new("recipient%" + OtherDomain, relay);
        yield return new(OtherDomain + "!recipient", relay);
        yield return new("recipient@" + OtherDomain, relay);
    }

    // The first word that is a domain; tables and files may hold others, which are no other class.
    private static string? FirstDomain(ParameterView parameters, ListParameter list, ListParameter? except = null)
    {
        HashSet<string> others = except is null ? [] : new(parameters.Get(except).Select(static w => w.Text), StringComparer.OrdinalIgnoreCase);
        foreach (ListWord word in parameters.Get(list))
        {
            string text = word.Text.TrimStart('.');
            if (text.Length > 0 && !others.Contains(text) && Rewriting.HostSyntax.IsHostName(text, allowUtf8: true)) return text;
        }
        return null;
    }
}
