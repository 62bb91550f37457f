using System.Numerics;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types.Cidr;

/// <summary>Plain rules that follow each other, indexed by network: a hash table with open addressing over the rules' own array.</summary>
internal sealed class CidrRun
{
    /// <summary>Fewer rules are compared one by one.</summary>
    public const int SmallestLength = 16;

    private readonly int[] _slots; // index of a rule + 1; 0 is free
    private readonly int[] _lengths4; // the prefix lengths that occur
    private readonly int[] _lengths6;

    public CidrRun(int start, int end, CidrRule[] rules)
    {
        Start = start;
        End = end;
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(end - start + 1)) * 2];
        var lengths4 = new SortedSet<int>();
        var lengths6 = new SortedSet<int>();
        for (int i = start; i <= end; i++)
        {
            ref CidrRule rule = ref rules[i];
            (rule.Pattern.Width == 32 ? lengths4 : lengths6).Add(rule.Pattern.Length);
            ref int slot = ref Slot(rule.Pattern.Width, rule.Pattern.Length, rule.Pattern.Network, rules);
            if (slot == 0) slot = i + 1; // of two equal networks the first answers
        }
        _lengths4 = [.. lengths4];
        _lengths6 = [.. lengths6];
    }

    public int Start { get; }

    /// <summary>Index of the last rule.</summary>
    public int End { get; }

    /// <summary>Index of the first rule that holds the address, or -1.</summary>
    public int Find(AddressBits address, CidrRule[] rules)
    {
        int first = int.MaxValue;
        foreach (int length in address.Width == 32 ? _lengths4 : _lengths6)
        {
            int slot = Slot(address.Width, length, address.Value & AddressBits.Mask(address.Width, length), rules);
            if (slot != 0) first = Math.Min(first, slot - 1);
        }
        return first == int.MaxValue ? -1 : first;
    }

    private ref int Slot(int width, int length, UInt128 network, CidrRule[] rules)
    {
        int mask = _slots.Length - 1;
        for (int at = HashCode.Combine(network, length, width) & mask; ; at = (at + 1) & mask)
        {
            ref int slot = ref _slots[at];
            if (slot == 0) return ref slot;
            ref CidrPattern pattern = ref rules[slot - 1].Pattern;
            if (pattern.Network == network && pattern.Length == length && pattern.Width == width) return ref slot;
        }
    }
}
