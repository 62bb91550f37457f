using System.Globalization;
using Npgsql;

namespace Hikyaku.Tables.Databases.Pgsql;

/// <summary>A connection URI in <c>hosts</c>: <c>postgresql://user:password@host:port/dbname?sslmode=require</c>. user, password and dbname of the table don't count then.</summary>
internal static class PgsqlUri
{
    public static bool IsUri(string word) => word.StartsWith("postgresql://", StringComparison.Ordinal) || word.StartsWith("postgres://", StringComparison.Ordinal);

    /// <param name="uri">One host; libpq's lists of hosts are written as several words instead.</param>
    /// <param name="timeout">For opening a connection.</param>
    /// <param name="fail">Throws, with a text that has no password in it.</param>
    public static PgsqlServer Parse(string uri, TimeSpan timeout, Func<string, Exception> fail)
    {
        string rest = uri[(uri.IndexOf("//", StringComparison.Ordinal) + 2)..];
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string options = question < 0 ? "" : rest[(question + 1)..];
        if (question >= 0) rest = rest[..question];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string authority = slash < 0 ? rest : rest[..slash], database = slash < 0 ? "" : rest[(slash + 1)..];
        NpgsqlConnectionStringBuilder settings = PgsqlServer.NewSettings(timeout);
        string host = ReadUser(authority, settings);
        if (host.Contains(',', StringComparison.Ordinal)) throw fail("a connection URI with several hosts: write one URI for each");
        ReadHost(host, settings, fail);
        if (database.Length > 0) settings.Database = Decode(database);
        foreach (string option in options.Split('&', StringSplitOptions.RemoveEmptyEntries)) ReadOption(option, settings, fail);
        settings.Username ??= Environment.UserName;
        settings.Database ??= settings.Username;
        return new PgsqlServer($"postgresql://{settings.Host}:{settings.Port}/{settings.Database}", settings);
    }

    private static string ReadUser(string authority, NpgsqlConnectionStringBuilder settings)
    {
        int at = authority.LastIndexOf('@');
        if (at < 0) return authority;
        string[] user = authority[..at].Split(':', 2);
        if (user[0].Length > 0) settings.Username = Decode(user[0]);
        if (user.Length > 1) settings.Password = Decode(user[1]);
        return authority[(at + 1)..];
    }

    private static void ReadHost(string text, NpgsqlConnectionStringBuilder settings, Func<string, Exception> fail)
    {
        int colon = text.EndsWith(']') ? -1 : text.LastIndexOf(':');
        string host = Decode(colon < 0 ? text : text[..colon]);
        settings.Host = host.Length > 0 ? host.Trim('[', ']') : "localhost";
        if (colon < 0) return;
        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is < 1 or > 65535) throw fail("bad port in the connection URI");
        settings.Port = port;
    }

    private static void ReadOption(string option, NpgsqlConnectionStringBuilder settings, Func<string, Exception> fail)
    {
        string[] parts = option.Split('=', 2);
        string value = parts.Length > 1 ? Decode(parts[1]) : "";
        switch (parts[0])
        {
            case "host": settings.Host = value; break;
            case "hostaddr": settings.Host = value; break;
            case "port": ReadHost($"{settings.Host}:{value}", settings, fail); break;
            case "user": settings.Username = value; break;
            case "password": settings.Password = value; break;
            case "dbname": settings.Database = value; break;
            case "application_name": settings.ApplicationName = value; break;
            case "options": settings.Options = value; break;
            case "passfile": settings.Passfile = value; break;
            case "sslcert": settings.SslCertificate = value; break;
            case "sslkey": settings.SslKey = value; break;
            case "sslrootcert": settings.RootCertificate = value; break;
            case "search_path": settings.SearchPath = value; break;
            case "sslmode": settings.SslMode = SslModeOf(value) ?? throw fail($"unknown sslmode in the connection URI: {value}"); break;
            case "connect_timeout" or "client_encoding" or "keepalives": break; // hikyaku_table_timeout counts, UTF8 is spoken
            default: throw fail($"unknown option in the connection URI: {parts[0]}");
        }
    }

    private static SslMode? SslModeOf(string text) => text switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => null,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
