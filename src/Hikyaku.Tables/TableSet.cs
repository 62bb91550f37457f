using Hikyaku.Configuration;

namespace Hikyaku.Tables;

/// <summary>All tables of one configuration snapshot: each <c>type:name</c> is opened once and shared. Disposed when the last session of the snapshot ends.</summary>
public sealed class TableSet : IDisposable
{
    /// <summary>
    /// Opens a table, or gives the one that is open already. One that cannot open becomes a surrogate that answers Error with the cause; the caller never sees an exception.
    /// </summary>
    public LookupTable Open(ListWord word) => throw new NotImplementedException();

    /// <summary>Why each surrogate exists: for check and for reload.</summary>
    public IReadOnlyList<TableFault> Faults => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
