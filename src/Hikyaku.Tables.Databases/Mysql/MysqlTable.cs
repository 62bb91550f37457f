using Hikyaku.Configuration;
using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Mysql;

/// <summary>Opens <c>mysql:</c> tables (mysql_table(5)); MariaDB's too.</summary>
internal static class MysqlTable
{
    public static LookupTable Open(TableRequest request, TimeProvider clock) => SqlTable.Open(request, SettingNames.Mysql, SqlDialect.Mysql, clock, ReadServers);

    private static MysqlServer[] ReadServers(TableSettings settings, PoolSettings pool)
    {
        settings.GetRequired("dbname");
        string charset = settings.Get("charset", "utf8mb4");
        if (charset is not ("utf8mb4" or "utf8" or "utf8mb3")) settings.Warn("charset", "the connection always speaks utf8mb4; the server converts what is stored otherwise");
        MysqlOptions options = MysqlOptions.Read(settings);
        MysqlTls tls = MysqlTls.Read(settings, options);
        bool requiresResult = settings.GetBool("require_result_set", true);
        IReadOnlyList<ListWord> hosts = settings.GetWords("hosts");
        if (hosts.Count == 0) hosts = [new ListWord(options.Get("host") is { Length: > 0 } host ? host : "localhost", default)];
        return [.. hosts.Select(w => ReadServer(settings, w, options, pool, tls, requiresResult))];
    }

    private static MysqlServer ReadServer(TableSettings settings, ListWord word, MysqlOptions options, PoolSettings pool, MysqlTls tls, bool requiresResult)
    {
        HostWord host = HostWord.Parse(word.Text) ?? throw settings.Fault("hosts", $"bad port in {word.Text}");
        // As libmysqlclient has it: localhost is the Unix socket, whatever the port.
        bool isSocket = host.IsUnix || host.Host.Length == 0 || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        var address = new MysqlAddress(word.Text, host.IsUnix && host.Host.Length > 0 ? host.Host : isSocket ? options.DefaultSocket() : host.Host, isSocket)
        {
            Port = host.Port > 0 ? host.Port : options.GetPort() ?? 3306,
            User = settings.Get("user") is { Length: > 0 } user ? user : options.Get("user") is { Length: > 0 } named ? named : Environment.UserName,
            Password = settings.Get("password") is { Length: > 0 } password ? password : options.Get("password"),
            Database = settings.Get("dbname"),
        };
        return new MysqlServer(address, pool.LookupTimeout, tls, requiresResult);
    }
}
