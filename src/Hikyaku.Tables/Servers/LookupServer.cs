namespace Hikyaku.Tables.Servers;

/// <summary>One of the servers that a table can ask: a word of <c>hosts</c> or <c>server_host</c>, or the only one there is.</summary>
/// <param name="name">As faults show it; without a password.</param>
/// <param name="isLocal">A Unix socket: asked before those over TCP.</param>
internal abstract class LookupServer(string name, bool isLocal)
{
    public string Name { get; } = name;

    public bool IsLocal { get; } = isLocal;

    /// <summary>A failure as the look-up's fault shows it: the server's name in front, or the words that Postfix has for it.</summary>
    public virtual string Describe(ServerFailedException failure) => $"{Name}: {failure.Message}";

    /// <summary>Opens a connection that is ready for questions.</summary>
    /// <exception cref="ServerFailedException">The server can't be used.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public abstract Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken);
}
