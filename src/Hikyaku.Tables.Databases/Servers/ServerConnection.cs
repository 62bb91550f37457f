namespace Hikyaku.Tables.Databases.Servers;

/// <summary>An open connection to a server; asked one question at a time.</summary>
internal abstract class ServerConnection : IDisposable
{
    /// <summary>When it was last used, in the clock's timestamps.</summary>
    public long UsedAt { get; set; }

    /// <summary>Closes it at once, whatever it is doing. Doesn't wait for the server.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
