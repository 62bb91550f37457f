using System.Globalization;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>An LDAP URL (RFC 4516): of a server, a referral, or a value that names more entries.</summary>
/// <remarks><code>ldapurl = ( "ldap" / "ldaps" / "ldapi" ) "://" [host [":" port]] ["/" dn ["?" [attributes] ["?" [scope] ["?" [filter] ["?" extensions]]]]]</code></remarks>
internal sealed record LdapUrl
{
    private static readonly string[] Schemes = ["ldap", "ldaps", "ldapi"];

    public required string Scheme { get; init; }

    /// <summary>A name or an address; for <c>ldapi</c> the path of a Unix socket.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    public string Name { get; init; } = "";

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public LdapScope Scope { get; init; } = LdapScope.Base;

    public string Filter { get; init; } = LdapSearch.AnyEntry;

    public bool IsLocal => Scheme == "ldapi";

    public static bool IsUrl(string text) => Array.Exists(Schemes, s => text.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for what isn't one.</summary>
    public static LdapUrl? Parse(string text)
    {
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0 || !IsUrl(text)) return null;
        string scheme = text[..colon].ToLowerInvariant(), rest = text[(colon + 3)..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string authority = slash < 0 ? rest : rest[..slash];
        string[] parts = slash < 0 ? [] : rest[(slash + 1)..].Split('?');
        if (ParseAuthority(scheme, authority) is not { } server) return null;
        LdapScope? scope = parts.Length > 2 ? ParseScope(parts[2]) : LdapScope.Base;
        if (scope is null) return null;
        return new LdapUrl
        {
            Scheme = scheme,
            Host = server.Host,
            Port = server.Port,
            Name = parts.Length > 0 ? Uri.UnescapeDataString(parts[0]) : "",
            Attributes = parts.Length > 1 ? [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)] : [],
            Scope = scope.Value,
            Filter = parts.Length > 3 && parts[3].Length > 0 ? Uri.UnescapeDataString(parts[3]) : LdapSearch.AnyEntry,
        };
    }

    public override string ToString() => IsLocal ? $"ldapi://{Uri.EscapeDataString(Host)}" : $"{Scheme}://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    private static LdapScope? ParseScope(string text) => text.ToLowerInvariant() switch
    {
        "" or "base" => LdapScope.Base,
        "one" => LdapScope.One,
        "sub" => LdapScope.Sub,
        _ => null,
    };

    private static (string Host, int Port)? ParseAuthority(string scheme, string text)
    {
        if (scheme == "ldapi") return (text.Length > 0 ? Uri.UnescapeDataString(text) : "/var/run/slapd/ldapi", 0);
        int port = scheme == "ldaps" ? 636 : 389;
        int colon = text.EndsWith(']') ? -1 : text.LastIndexOf(':');
        string host = Uri.UnescapeDataString(colon < 0 ? text : text[..colon]).Trim('[', ']');
        if (colon >= 0 && (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)) return null;
        return (host.Length > 0 ? host : "localhost", port);
    }
}
