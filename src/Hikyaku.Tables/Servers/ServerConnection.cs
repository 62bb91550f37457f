namespace Hikyaku.Tables.Servers;

/// <summary>An open connection to a server; asked one question at a time.</summary>
internal abstract class ServerConnection : IDisposable
{
    /// <summary>When it was last used, in the clock's timestamps.</summary>
    public long UsedAt { get; set; }

    /// <summary>When it was opened, in the clock's timestamps.</summary>
    public long OpenedAt { get; set; }

    /// <summary>Can it be asked again? False once the server has closed it or has said something that nobody asked for.</summary>
    public virtual bool IsUsable => true;

    /// <summary>Closes it at once, whatever it is doing. Doesn't wait for the server.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
