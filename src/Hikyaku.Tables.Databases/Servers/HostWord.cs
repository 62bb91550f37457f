using System.Globalization;

namespace Hikyaku.Tables.Databases.Servers;

/// <summary>One word of <c>hosts</c>: <c>host</c>, <c>host:port</c>, <c>inet:host:port</c>, <c>unix:/path</c>.</summary>
/// <param name="Host">A name, an address without brackets, or a path.</param>
/// <param name="Port">0 when the word has none.</param>
/// <param name="IsUnix">Written as <c>unix:</c> or as a path.</param>
internal sealed record HostWord(string Host, int Port, bool IsUnix)
{
    /// <summary>Null for a port that is neither a number nor one of the two databases' names.</summary>
    public static HostWord? Parse(string word)
    {
        bool isUnix = word.StartsWith("unix:", StringComparison.Ordinal);
        string rest = isUnix || word.StartsWith("inet:", StringComparison.Ordinal) ? word[5..] : word;
        if (isUnix || rest.StartsWith('/')) return new HostWord(rest, 0, IsUnix: true);
        int colon = rest.LastIndexOf(':');
        bool hasPort = colon >= 0 && !(rest.StartsWith('[') && rest.EndsWith(']'));
        string host = hasPort ? rest[..colon] : rest;
        if (host.StartsWith('[') && host.EndsWith(']')) host = host[1..^1];
        if (!hasPort) return new HostWord(host, 0, IsUnix: false);
        return ParsePort(rest[(colon + 1)..]) is { } port ? new HostWord(host, port, IsUnix: false) : null;
    }

    private static int? ParsePort(string text) => text switch
    {
        "postgresql" => 5432,
        "mysql" => 3306,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535 && !text.Contains('\0') ? port : null,
    };
}
