namespace Hikyaku.Tables.Databases.Servers;

/// <summary>One of the servers that a table can ask: a word of <c>hosts</c> or <c>server_host</c>.</summary>
/// <param name="name">As faults show it; without a password.</param>
/// <param name="isLocal">A Unix socket: asked before those over TCP.</param>
internal abstract class DatabaseServer(string name, bool isLocal)
{
    public string Name { get; } = name;

    public bool IsLocal { get; } = isLocal;

    /// <summary>Opens a connection that is ready for questions.</summary>
    /// <exception cref="ServerFailedException">The server can't be used.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public abstract Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken);
}
