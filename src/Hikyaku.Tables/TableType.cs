namespace Hikyaku.Tables;

/// <summary>One row of <see cref="TableTypes"/>.</summary>
/// <param name="Name">In front of the colon: <c>texthash</c>.</param>
/// <param name="Open">Opens one table; on trouble it gives <see cref="TableRequest.Unavailable"/>.</param>
/// <param name="IsSupported">False for a type that a later chapter brings: its tables are surrogates that say so.</param>
internal sealed record TableType(string Name, Func<TableRequest, LookupTable> Open, bool IsSupported = true)
{
    /// <summary>A type that comes with the configuration chapter (docs/roadmap.md).</summary>
    public static TableType Planned(string name) => new(
        name, static request => request.Unavailable($"{request.Type}: tables are not supported yet: chapter 2 (configuration)"), IsSupported: false);
}
