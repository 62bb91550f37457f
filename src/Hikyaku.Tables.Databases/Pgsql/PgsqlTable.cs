using Hikyaku.Configuration;
using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Sql;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Pgsql;

/// <summary>Opens <c>pgsql:</c> tables (pgsql_table(5)).</summary>
internal static class PgsqlTable
{
    public static LookupTable Open(TableRequest request, TimeProvider clock) => SqlTable.Open(request, SettingNames.Pgsql, SqlDialect.Pgsql, clock, ReadServers);

    private static PgsqlServer[] ReadServers(TableSettings settings, PoolSettings pool)
    {
        WarnOfEncoding(settings);
        IReadOnlyList<ListWord> hosts = settings.GetWords("hosts", "localhost");
        if (hosts.Count == 0) hosts = [new ListWord("localhost", default)];
        return [.. hosts.Select(w => ReadServer(settings, w, pool))];
    }

    private static PgsqlServer ReadServer(TableSettings settings, ListWord word, PoolSettings pool)
    {
        if (PgsqlUri.IsUri(word.Text)) return PgsqlUri.Parse(word.Text, pool.LookupTimeout, fault => throw settings.Fault("hosts", fault));
        HostWord host = HostWord.Parse(word.Text) ?? throw settings.Fault("hosts", $"bad port in {word.Text}");
        var connection = PgsqlServer.NewSettings(pool.LookupTimeout);
        connection.Host = host.Host.Length > 0 ? host.Host : "/var/run/postgresql";
        if (host.Port > 0) connection.Port = host.Port;
        connection.Database = settings.GetRequired("dbname");
        if (settings.Get("user") is { Length: > 0 } user) connection.Username = user;
        if (settings.Get("password") is { Length: > 0 } password) connection.Password = password;
        return new PgsqlServer(word.Text, connection);
    }

    private static void WarnOfEncoding(TableSettings settings)
    {
        string encoding = settings.Get("encoding", "UTF8").Replace("-", "", StringComparison.Ordinal);
        if (!encoding.Equals("UTF8", StringComparison.OrdinalIgnoreCase) && !encoding.Equals("UNICODE", StringComparison.OrdinalIgnoreCase))
            settings.Warn("encoding", "the connection always speaks UTF8; the server converts what is stored otherwise");
    }
}
