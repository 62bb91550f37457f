using System.Net;
using System.Net.Sockets;
using Hikyaku.Mail;

namespace Hikyaku.Tables;

/// <summary>
/// The keys under which addresses, hosts and networks stand in tables, most specific first. One object per service: it knows
/// recipient_delimiter and parent_domain_matches_subdomains. Stateless otherwise and thread-safe.
/// </summary>
/// <remarks>An address whose local part needs quotes is looked up as it is quoted first, then as it means: tables of all times hold both.</remarks>
public sealed class LookupKeys
{
    /// <summary>postconf(5) recipient_delimiter: each character of it splits; empty splits nothing.</summary>
    public string RecipientDelimiter { get; init; } = "";

    /// <summary>Parents are looked up as <c>parent</c> and not as <c>.parent</c>: smtpd_access_maps stands in parent_domain_matches_subdomains.</summary>
    public bool ParentMatchesSubdomains { get; init; } = true;

    /// <summary>Is this domain's bare user name a key too? True for $myorigin, $mydestination and our own address literals (canonical(5)).</summary>
    public Func<string, bool> IsLocalDomain { get; init; } = static _ => false;

    /// <summary>canonical(5), generic(5), virtual(5), relocated(5): <c>user+ext@domain</c>, <c>user@domain</c>, <c>user+ext</c>, <c>user</c>, <c>@domain</c>.</summary>
    public IReadOnlyList<LookupKey> ForRewriting(MailAddress address)
    {
        var keys = new List<LookupKey>(6);
        string bare = AddressExtension.Strip(address.LocalPart, RecipientDelimiter);
        AddAddress(keys, address, bare);
        if (address.Domain.Length == 0) return keys;
        if (IsLocalDomain(address.Domain)) AddAddress(keys, address with { Domain = "" }, bare, isPartial: true);
        keys.Add(new LookupKey("@" + address.Domain, IsPartial: true));
        return keys;
    }

    /// <summary>access(5): <c>user+ext@domain</c>, <c>user@domain</c>, <c>domain</c> and its parents, <c>user+ext@</c>, <c>user@</c>. The null sender's key is the caller's (smtpd_null_access_lookup_key).</summary>
    public IReadOnlyList<LookupKey> ForAccess(MailAddress address)
    {
        var keys = new List<LookupKey>(8);
        string bare = AddressExtension.Strip(address.LocalPart, RecipientDelimiter);
        AddAddress(keys, address, bare);
        if (address.Domain.Length > 0) AddDomains(keys, address.Domain, ParentMatchesSubdomains, isPartial: true);
        keys.Add(new LookupKey(address.LocalPart + "@", IsPartial: true));
        if (bare.Length < address.LocalPart.Length) keys.Add(new LookupKey(bare + "@", IsPartial: true));
        return keys;
    }

    /// <summary>transport(5): <c>user+ext@domain</c>, <c>user@domain</c>, <c>domain</c>, <c>.parent</c> …, <c>*</c>.</summary>
    /// <param name="address">The recipient.</param>
    /// <param name="parentMatchesSubdomains">transport_maps stands in parent_domain_matches_subdomains.</param>
    public IReadOnlyList<LookupKey> ForTransport(MailAddress address, bool parentMatchesSubdomains = false)
    {
        var keys = new List<LookupKey>(8);
        AddAddress(keys, address, AddressExtension.Strip(address.LocalPart, RecipientDelimiter));
        if (address.Domain.Length > 0) AddDomains(keys, address.Domain, parentMatchesSubdomains, isPartial: true);
        keys.Add(new LookupKey("*", IsPartial: true));
        return keys;
    }

    /// <summary>access(5) for a host name: the name, then its parents. An address in place of a name has no parents.</summary>
    public IReadOnlyList<LookupKey> ForHost(string name)
    {
        var keys = new List<LookupKey>(4);
        AddDomains(keys, name, ParentMatchesSubdomains, isPartial: false);
        return keys;
    }

    /// <summary>access(5) for an address: the whole of it, then one part less each time, without the separator (<c>192.0.2.1</c>, <c>192.0.2</c> …).</summary>
    public static IReadOnlyList<LookupKey> ForNetwork(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        string text = address.ToString();
        char separator = address.AddressFamily == AddressFamily.InterNetworkV6 ? ':' : '.';
        var keys = new List<LookupKey>(4) { new(text) };
        for (int end = text.LastIndexOf(separator); end > 0; end = text.LastIndexOf(separator, end - 1))
            keys.Add(new LookupKey(text[..end], IsPartial: true));
        return keys;
    }

    private static void AddAddress(List<LookupKey> keys, MailAddress address, string bare, bool isPartial = false)
    {
        AddBothForms(keys, address, isPartial);
        if (bare.Length < address.LocalPart.Length) AddBothForms(keys, address with { LocalPart = bare }, isPartial: true);
    }

    private static void AddBothForms(List<LookupKey> keys, MailAddress address, bool isPartial)
    {
        string external = address.ToString(), plain = address.ToInternalForm();
        keys.Add(new LookupKey(external, isPartial));
        if (!string.Equals(external, plain, StringComparison.Ordinal)) keys.Add(new LookupKey(plain, isPartial));
    }

    private static void AddDomains(List<LookupKey> keys, string domain, bool parentMatches, bool isPartial)
    {
        keys.Add(new LookupKey(domain, isPartial));
        if (StrictIPAddress.TryParse(domain, out _) || domain.StartsWith('[')) return;
        for (int dot = domain.IndexOf('.', 1 < domain.Length ? 1 : 0); dot > 0 && dot + 1 < domain.Length; dot = domain.IndexOf('.', dot + 1))
            keys.Add(new LookupKey(parentMatches ? domain[(dot + 1)..] : domain[dot..], IsPartial: true));
    }
}
