namespace Hikyaku.Tables;

/// <summary>One opened lookup table. Thread-safe. To add a type see the numbered steps on <see cref="TableTypes"/>.</summary>
public abstract class LookupTable(string name) : IDisposable
{
    /// <summary>As written in the configuration, type included: <c>texthash:/etc/postfix/transport</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Keys are folded to lower case before they are looked up; false where they are looked up as they are (regexp, pcre, cidr, tcp, socketmap and such).</summary>
    public virtual bool FoldsKeys => true;

    /// <summary>Parents, <c>@domain</c> and other partial keys make sense for this type (not for regexp, pcre, cidr, tcp, socketmap).</summary>
    public virtual bool AllowsPartialKeys => true;

    /// <summary>Could some key have such a value? True when the type cannot tell: the open-relay check asks, since a sender or a HELO name can be guessed.</summary>
    public virtual bool MayHold(Func<string, bool> value) => true;

    /// <summary>All that it answers, where the configuration itself holds the entries; null for types that can't be listed so (postmap -s).</summary>
    public virtual IReadOnlyDictionary<string, string>? Entries => null;

    /// <summary>All keys that it answers, folded if it folds; null for types that can't be listed: patterns, databases, servers.</summary>
    public virtual IEnumerable<string>? Keys => Entries?.Keys;

    /// <summary>All that it answers from is its own memory: the next configuration may go on with it when its files haven't changed.</summary>
    internal virtual bool IsSelfContained => false;

    /// <summary>Completes at once for tables in memory.</summary>
    public abstract ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
