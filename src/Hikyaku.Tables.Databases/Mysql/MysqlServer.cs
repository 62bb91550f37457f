using Hikyaku.Tables.Databases.Servers;
using Hikyaku.Tables.Servers;
using MySqlConnector;

namespace Hikyaku.Tables.Databases.Mysql;

/// <summary>One MySQL or MariaDB server. Connections are pooled by <see cref="ServerPool"/>, not by the driver.</summary>
internal sealed class MysqlServer : LookupServer
{
    private readonly MySqlDataSource _source;
    private readonly bool _requiresResult;

    public MysqlServer(MysqlAddress address, TimeSpan timeout, MysqlTls tls, bool requiresResult)
        : base(address.Name, address.IsSocket)
    {
        _requiresResult = requiresResult;
        var settings = new MySqlConnectionStringBuilder
        {
            Server = address.Target,
            Port = (uint)address.Port,
            ConnectionProtocol = address.IsSocket ? MySqlConnectionProtocol.UnixSocket : MySqlConnectionProtocol.Tcp,
            UserID = address.User,
            Password = address.Password,
            Database = address.Database,
            Pooling = false,
            AutoEnlist = false,
            AllowUserVariables = true, // an @ in a query isn't a parameter
            ConnectionTimeout = (uint)Math.Max(1, Math.Ceiling(timeout.TotalSeconds)),
            DefaultCommandTimeout = 0, // the pool's limit counts
            CancellationTimeout = -1,
            TreatTinyAsBoolean = false,
            GuidFormat = MySqlGuidFormat.None,
            AllowZeroDateTime = true,
            SslMode = address.IsSocket ? MySqlSslMode.None : tls.Mode,
            ApplicationName = "hikyaku",
        };
        var builder = new MySqlDataSourceBuilder(settings.ConnectionString);
        if (!address.IsSocket && tls.Trust is not null) builder.UseRemoteCertificateValidationCallback((_, certificate, chain, errors) => tls.Accepts(certificate, chain, errors));
        if (!address.IsSocket && tls.Certificate is { } own)
            builder.UseClientCertificatesCallback(certificates =>
            {
                certificates.Add(own);
                return ValueTask.CompletedTask;
            });
        _source = builder.Build();
    }

    public override async Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        MySqlConnection connection = _source.CreateConnection();
        var call = new DriverCall();
        try
        {
            await call.OpenAsync(connection, cancellationToken).ConfigureAwait(false);
            return new MysqlConnection(connection, _requiresResult);
        }
        catch (Exception e)
        {
            call.WhenEnded(connection.Dispose);
            if (e is OperationCanceledException) throw;
            throw MysqlConnection.FailureOf(e, isConnecting: true);
        }
    }
}
