using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Types.Network;

/// <summary>The pool of a tcp: or socketmap: table: one server, asked anew at each look-up whatever it did before.</summary>
internal static class SocketPool
{
    public static ServerPool Create(TableLimits limits, ServerAddress address, TimeProvider clock, Func<ServerFailedException, string> describe)
    {
        var settings = new PoolSettings
        {
            LookupTimeout = limits.SocketTimeout,
            MaximumConnections = limits.MaximumConnections,
            RetryInterval = TimeSpan.Zero,
            IdleInterval = limits.SocketIdleTime,
            ReuseLimit = limits.SocketReuseTime,
        };
        return new ServerPool([new SocketServer(address, describe)], settings, clock);
    }
}
