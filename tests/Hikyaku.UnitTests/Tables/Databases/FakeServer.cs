using System.Diagnostics.CodeAnalysis;
using Hikyaku.Tables.Servers;

namespace Hikyaku.UnitTests.Tables.Databases;

/// <summary>A database server that does what the test wants.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore without a wait handle has nothing to free.")]
internal sealed class FakeServer(string name) : LookupServer(name, isLocal: false)
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _questions = new(0);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Connection> _connections = [];
    private int _open;

    public string? ConnectFailure { get; set; }

    public string? AskFailure { get; set; }

    public string? QueryFailure { get; set; }

    /// <summary>Questions get no answer until <see cref="Release"/>.</summary>
    public bool Hangs { get; set; }

    public int Connects => _connections.Count;

    public int Open => _open;

    /// <summary>A question has come.</summary>
    public Task Asked => _asked.Task;

    public async Task AskedAtLeastAsync(int times)
    {
        for (int i = 0; i < times; i++) await _questions.WaitAsync();
    }

    public void Release() => _released.TrySetResult();

    public void KillConnections()
    {
        foreach (Connection connection in _connections) connection.IsDead = true;
    }

    public override Task<ServerConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new Connection(this);
        lock (_connections) _connections.Add(connection);
        if (ConnectFailure is { } failure) throw new ServerFailedException(failure);
        Interlocked.Increment(ref _open);
        return Task.FromResult<ServerConnection>(connection);
    }

    internal sealed class Connection(FakeServer server) : ServerConnection
    {
        public bool IsDead { get; set; }

        public async Task<string> AskAsync(CancellationToken cancellationToken)
        {
            server._asked.TrySetResult();
            server._questions.Release();
            if (IsDead) throw new ServerFailedException("connection reset");
            if (server.AskFailure is { } failure) throw new ServerFailedException(failure);
            if (server.QueryFailure is { } refusal) throw new ServerFailedException(refusal, isQueryAtFault: true);
            if (server.Hangs) await server._released.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            return server.Name;
        }

        protected override void Dispose(bool disposing) => Interlocked.Decrement(ref server._open);
    }
}
