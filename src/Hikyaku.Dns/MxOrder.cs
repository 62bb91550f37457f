namespace Hikyaku.Dns;

/// <summary>The order in which mail exchangers are tried (RFC 5321 section 5.1): by preference, equal ones in random order so that they share the load.</summary>
internal static class MxOrder
{
    public static IReadOnlyList<MxRecord> Shuffle(IReadOnlyList<MxRecord> records)
    {
        MxRecord[] order = [.. records];
        Random.Shared.Shuffle(order);
        return [.. order.OrderBy(mx => mx.Preference)]; // OrderBy is stable: the shuffle stays within a preference
    }
}
