using System.Net;
using Hikyaku.Configuration;

namespace Hikyaku.Tables.Matching;

/// <summary>
/// A list of hosts and networks: mynetworks, smtpd_client_event_limit_exceptions, smtpd_authorized_xclient_hosts. Words are <c>192.0.2.0/24</c>, <c>192.0.2.1</c>,
/// <c>[2001:db8::]/32</c>, or host names and <c>.domain</c> as in <see cref="DomainMatchList"/>. A word like <c>1.2.3.4/24</c>, with bits behind its mask, is a fault.
/// </summary>
public sealed class NetworkMatchList(IReadOnlyList<ListWord> words, TableSet tables, string name, bool parentMatchesSubdomains) : MatchList(words, tables, name)
{
    /// <param name="hostName">The client's confirmed name; <c>unknown</c> matches no domain but a word <c>unknown</c>.</param>
    /// <param name="address">Its address; an IPv4-mapped one counts as the IPv4 address that it is.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public ValueTask<MatchResult> MatchAsync(string hostName, IPAddress address, CancellationToken cancellationToken)
        => FirstMatchAsync(new MatchSubject(hostName, address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address), cancellationToken);

    private protected override MatchPattern Compile(ListWord word, string text, bool isNegated)
    {
        bool isNetwork = text[0] == '[' || text.Contains('/', StringComparison.Ordinal) || LooksLikeAddress(text);
        if (!isNetwork) return new MatchPattern(word, text, isNegated);
        return CidrPattern.TryParse(text, out CidrPattern network, out string fault)
            ? new MatchPattern(word, text, isNegated) { Network = network }
            : new MatchPattern(word, text, isNegated) { Fault = fault };
    }

    private protected override bool Matches(MatchPattern pattern, MatchSubject subject)
        => pattern.Network is { } network
            ? network.Contains(new AddressBits(subject.Address!))
            : DomainPattern.Matches(pattern.Text, subject.Name, parentMatchesSubdomains);

    private protected override async ValueTask<(LookupResult Found, bool IsMatch)> MatchTableAsync(LookupTable table, MatchSubject subject, CancellationToken cancellationToken)
    {
        (LookupResult found, bool isMatch) = await DomainPattern.FindAsync(table, subject.Name, parentMatchesSubdomains, cancellationToken).ConfigureAwait(false);
        return isMatch || found.Status == LookupStatus.Error
            ? (found, isMatch)
            : await MatchKeyAsync(table, subject.Address!.ToString(), cancellationToken).ConfigureAwait(false);
    }

    // Digits and dots only: 127.1 is a mistyped address, not a host name.
    private static bool LooksLikeAddress(string text) => text.All(static c => c == '.' || char.IsAsciiDigit(c));
}
