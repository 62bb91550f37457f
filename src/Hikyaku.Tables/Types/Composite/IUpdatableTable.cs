namespace Hikyaku.Tables.Types.Composite;

/// <summary>A table whose entries can be changed and listed while it is open. Thread-safe.</summary>
internal interface IUpdatableTable
{
    /// <summary>Adds an entry, or replaces the one of this key.</summary>
    ValueTask<UpdateStatus> PutAsync(string key, string value, CancellationToken cancellationToken);

    ValueTask<UpdateStatus> DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>The entries of this moment, in no order that means anything; a failure is the last of them.</summary>
    IAsyncEnumerable<ListedEntry> ListAsync(CancellationToken cancellationToken);
}
