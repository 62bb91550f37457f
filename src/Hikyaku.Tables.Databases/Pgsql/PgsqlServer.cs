using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Servers;
using Npgsql;

namespace Hikyaku.Tables.Databases.Pgsql;

/// <summary>One PostgreSQL server. Connections are pooled by <see cref="ServerPool"/>, not by the driver.</summary>
internal sealed class PgsqlServer : LookupServer
{
    private readonly NpgsqlDataSource _source;

    // Queries are sent as they are: the driver doesn't look for parameters and semicolons in them, and the server takes one statement at a time.
    static PgsqlServer() => AppContext.SetSwitch("Npgsql.EnableSqlRewriting", isEnabled: false);

    /// <param name="name">As written, without user and password.</param>
    /// <param name="settings">From <see cref="NewSettings"/>.</param>
    public PgsqlServer(string name, NpgsqlConnectionStringBuilder settings)
        : base(name, settings.Host!.StartsWith('/'))
    {
        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableTransportSecurity();
        builder.ConfigureTypeLoading(static types => types.EnableTypeLoading(false)); // results are read as text: a look-up needs none of the server's types
        _source = builder.Build();
    }

    /// <summary>What all connections have in common.</summary>
    public static NpgsqlConnectionStringBuilder NewSettings(TimeSpan timeout) => new()
    {
        Timeout = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds)),
        CommandTimeout = 0, // the pool's limit counts
        CancellationTimeout = -1,
        Pooling = false,
        Enlist = false,
        ApplicationName = "hikyaku",
    };

    public override async Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = _source.CreateConnection();
        var call = new DriverCall();
        try
        {
            await call.OpenAsync(connection, cancellationToken).ConfigureAwait(false);
            return new PgsqlConnection(connection);
        }
        catch (Exception e)
        {
            call.WhenEnded(connection.Dispose);
            if (e is OperationCanceledException) throw;
            throw PgsqlConnection.FailureOf(e, isConnecting: true);
        }
    }
}
