namespace Hikyaku.Tables.Reloading;

/// <summary>A table together with the number of those who use it; disposed of by the last one.</summary>
internal sealed class TableVersion(LookupTable table)
{
    private int _users = 1; // the owner

    public LookupTable Table { get; } = table;

    /// <summary>False when it is disposed of already: a newer one is there.</summary>
    public bool TryUse()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int found = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (found == users) return true;
            users = found;
        }
        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0) Table.Dispose();
    }
}
