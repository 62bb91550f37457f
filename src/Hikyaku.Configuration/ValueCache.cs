using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration;

/// <summary>
/// The parsed values of one view, by the row's index. In parts, since a view reads few of the rows and a configuration may have thousands of services. Thread-safe: two
/// readers of a new value both parse it, and one of the two equal objects stays.
/// </summary>
internal sealed class ValueCache
{
    private const int PartBits = 4, PartLength = 1 << PartBits;

    private readonly object?[]?[] _parts = new object?[]?[(AllParameters.Rows.Count >> PartBits) + 1];

    public object? Find(int index) => Volatile.Read(ref _parts[index >> PartBits]) is { } part ? Volatile.Read(ref part[index & (PartLength - 1)]) : null;

    public void Set(int index, object value)
    {
        ref object?[]? slot = ref _parts[index >> PartBits];
        object?[] part = Volatile.Read(ref slot) ?? Interlocked.CompareExchange(ref slot, new object?[PartLength], null) ?? Volatile.Read(ref slot)!;
        Volatile.Write(ref part[index & (PartLength - 1)], value);
    }
}
