namespace Hikyaku.Tables;

/// <summary>One row of <see cref="TableTypes"/>, or a type that the owner of a <see cref="TableSet"/> adds to them.</summary>
public sealed class TableType
{
    private TableType(string name, Func<TableRequest, LookupTable> open, bool isSupported)
    {
        Name = name;
        Open = open;
        IsSupported = isSupported;
    }

    /// <summary>In front of the colon: <c>texthash</c>.</summary>
    public string Name { get; }

    /// <summary>False for a type that this release does not have: its tables are surrogates that say so.</summary>
    public bool IsSupported { get; }

    /// <summary>Opens one table; on trouble it gives <see cref="TableRequest.Unavailable"/>.</summary>
    internal Func<TableRequest, LookupTable> Open { get; }

    /// <summary>Entries can be changed while the table is open.</summary>
    internal bool AllowsUpdate { get; private init; }

    internal static TableType Of(string name, Func<TableRequest, LookupTable> open) => new(name, open, isSupported: true);

    internal static TableType Updatable(string name, Func<TableRequest, LookupTable> open) => new(name, open, isSupported: true) { AllowsUpdate = true };

    /// <summary>A type of Postfix's that this server does not have and will not have.</summary>
    /// <param name="name">In front of the colon.</param>
    /// <param name="instead">What to do: <c>run postmap on the same text as cdb:</c>.</param>
    internal static TableType Missing(string name, string instead) => new(
        name, request => request.Unavailable($"unsupported dictionary type: {request.Type}; instead, {instead}"), isSupported: false);
}
