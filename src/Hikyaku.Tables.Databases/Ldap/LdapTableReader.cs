using System.Formats.Asn1;
using Hikyaku.Configuration;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Templates;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>Makes a table of ldap_table(5)'s settings.</summary>
internal static class LdapTableReader
{
    // Postfix connects anew for each look-up that finds no connection: a server that is back is used soon, one that hangs doesn't cost every look-up its time.
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    /// <exception cref="SettingException">A setting makes the table useless.</exception>
    public static LdapTable Read(TableSettings settings, TimeProvider clock)
    {
        Template searchBase = TableOpener.ReadTemplate(settings, "search_base", settings.Get("search_base"));
        Template filter = ReadFilter(settings);
        if (!settings.Has("search_base")) settings.Warn("search_base", "not defined: the search begins at the root of the directory");
        bool usesOldName = settings.Get("result_format").Length == 0 && settings.Has("result_filter");
        ResultFormat format = TableOpener.ReadFormat(settings, [searchBase, filter], usesOldName ? "result_filter" : "result_format");
        TimeSpan limit = settings.GetInt("timeout", 0) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : settings.Request.Limits.LookupTimeout;
        WarnOfIgnored(settings);
        (IReadOnlyList<LdapUrl> urls, LdapLogin login) = ReadServers(settings);
        var pool = new PoolSettings { LookupTimeout = limit, MaximumConnections = settings.Request.Limits.MaximumConnections, RetryInterval = RetryInterval, IsRandomOrder = false };
        var search = new LdapSettings
        {
            Base = searchBase,
            Filter = filter,
            Scope = ReadScope(settings),
            Attributes = new LdapAttributeList(
                Names(settings, "terminal_result_attribute"), Names(settings, "leaf_result_attribute"), Names(settings, "result_attribute", "maildrop"), Names(settings, "special_result_attribute")),
            Dereference = ReadDereference(settings),
            SizeLimit = settings.GetInt("size_limit", format.Limit),
            RecursionLimit = settings.GetInt("recursion_limit", 1000, minimum: 1),
            ChasesReferrals = settings.GetBool("chase_referrals", false),
            TimeLimit = (int)Math.Ceiling(limit.TotalSeconds),
        };
        var servers = new ServerPool(urls.Select(u => new LdapServer(u, login)), pool, clock);
        return new LdapTable(settings.Request.Name, format, DomainFilter.Read(settings), search, login, servers);
    }

    private static Template ReadFilter(TableSettings settings)
    {
        string text = settings.Get("query_filter", "(mailacceptinggeneralid=%s)");
        Template filter = TableOpener.ReadTemplate(settings, "query_filter", text);
        if (!filter.IsDynamic) settings.Warn("query_filter", "the same for every key, so every key is found or none");
        try
        {
            LdapFilter.Write(LdapQuoting.ExpandFilter(filter, new KeyParts("user@i.h.g.f.e.d.c.b.a")), new AsnWriter(AsnEncodingRules.BER));
        }
        catch (FormatException e)
        {
            throw settings.Fault("query_filter", $"query_filter: {e.Message}");
        }
        return filter;
    }

    private static LdapScope ReadScope(TableSettings settings)
    {
        string text = settings.GetRequired("scope", "sub");
        if (text.Equals("sub", StringComparison.OrdinalIgnoreCase)) return LdapScope.Sub;
        if (text.Equals("one", StringComparison.OrdinalIgnoreCase)) return LdapScope.One;
        if (text.Equals("base", StringComparison.OrdinalIgnoreCase)) return LdapScope.Base;
        settings.Warn("scope", $"unrecognized value {text}; using sub");
        return LdapScope.Sub;
    }

    private static int ReadDereference(TableSettings settings)
    {
        int value = settings.GetInt("dereference", 0, minimum: int.MinValue);
        if (value is >= 0 and <= 3) return value;
        settings.Warn("dereference", $"unrecognized value {value}; using 0");
        return 0;
    }

    private static string[] Names(TableSettings settings, string name, string defaultValue = "") => [.. settings.GetWords(name, defaultValue).Select(static w => w.Text)];

    private static void WarnOfIgnored(TableSettings settings)
    {
        foreach (string name in (string[])["cache", "cache_expiry", "cache_size", "debuglevel"])
            if (settings.Has(name) && settings.Get(name) is not ("no" or "0" or "-1")) settings.Warn(name, "ignored");
    }

    private static (IReadOnlyList<LdapUrl> Urls, LdapLogin Login) ReadServers(TableSettings settings)
    {
        int port = settings.GetInt("server_port", 389, minimum: 1, maximum: 65535);
        var urls = new List<LdapUrl>();
        settings.GetRequired("server_host", "localhost");
        foreach (ListWord word in settings.GetWords("server_host", "localhost"))
        {
            string url = LdapUrl.IsUrl(word.Text) ? word.Text : word.Text.Contains(':', StringComparison.Ordinal) ? $"ldap://{word.Text}" : $"ldap://{word.Text}:{port}";
            urls.Add(LdapUrl.Parse(url) ?? throw settings.Fault("server_host", $"server_host: no LDAP URL: {word.Text}"));
        }
        LdapLogin login = ReadLogin(settings, ReadVersion(settings));
        if (login.Version < 3 && (login.StartsTls || login.SaslMechanism.Length > 0 || urls.Exists(static u => u.Scheme != "ldap")))
        {
            settings.Warn("version", "TLS, SASL and Unix sockets need version = 3, which is used");
            login = login with { Version = 3 };
        }
        return (urls, login);
    }

    private static int ReadVersion(TableSettings settings)
    {
        int version = settings.GetInt("version", 2);
        if (version is 2 or 3) return version;
        settings.Warn("version", $"unknown version {version}; using 2");
        return 2;
    }

    private static LdapLogin ReadLogin(TableSettings settings, int version)
    {
        string bind = settings.GetRequired("bind", "yes").ToLowerInvariant();
        if (bind is not ("yes" or "simple" or "no" or "none" or "sasl")) throw settings.Fault("bind", $"unsupported parameter value: bind = {bind}");
        if (bind != "sasl" && settings.Get("bind_dn").Length == 0 && settings.Get("bind_pw").Length > 0) settings.Warn("bind_pw", "of no use without a bind_dn");
        return new LdapLogin
        {
            Version = version,
            Binds = bind is not ("no" or "none"),
            SaslMechanism = bind == "sasl" ? ReadMechanism(settings) : "",
            AuthorizationId = settings.Get("sasl_authz_id"),
            Name = settings.Get("bind_dn"),
            Password = settings.Get("bind_pw"),
            StartsTls = settings.GetBool("start_tls", false),
            Tls = LdapTls.Read(settings),
        };
    }

    private static string ReadMechanism(TableSettings settings)
    {
        if (settings.GetInt("sasl_minssf", 0, maximum: 4096) > 0) settings.Warn("sasl_minssf", "without effect: use start_tls or ldaps");
        string[] offered = [.. settings.GetWords("sasl_mechs").Select(static w => w.Text.ToUpperInvariant())];
        return offered.FirstOrDefault(static m => m is "EXTERNAL" or "PLAIN") ?? throw settings.Fault("sasl_mechs", "of SASL only EXTERNAL and PLAIN are supported: name one of them in sasl_mechs");
    }
}
