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

    internal static TableType Of(string name, Func<TableRequest, LookupTable> open) => new(name, open, isSupported: true);

    /// <summary>A type that comes with the configuration chapter (docs/roadmap.md).</summary>
    internal static TableType Planned(string name) => new(
        name, static request => request.Unavailable($"{request.Type}: tables are not supported yet: chapter 2 (configuration)"), isSupported: false);
}
