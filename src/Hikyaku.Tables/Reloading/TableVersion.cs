namespace Hikyaku.Tables.Reloading;

/// <summary>A table as it was read, together with the number of those who use it; disposed of by the last one.</summary>
/// <param name="opened">The table, what it was read from and what was said of it.</param>
internal sealed class TableVersion(OpenedTable opened)
{
    private int _users = 1; // the owner
    private volatile Tuple<Func<string, bool>, bool>? _mayHold; // asked for each listener, and it looks at every value

    public LookupTable Table => opened.Table;

    public OpenedTable Opened => opened;

    public bool MayHold(Func<string, bool> value)
    {
        if (_mayHold is not { } known || known.Item1 != value) _mayHold = known = Tuple.Create(value, Table.MayHold(value));
        return known.Item2;
    }

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
