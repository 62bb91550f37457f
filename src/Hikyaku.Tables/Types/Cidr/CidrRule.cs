using System.Runtime.InteropServices;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types.Cidr;

/// <summary>One rule of a cidr table, or the head of an <c>if</c> block. 48 bytes: tables of half a million rules exist.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CidrRule
{
    public CidrPattern Pattern;

    /// <summary>The rule's line in its file, from 1.</summary>
    public int Line;

    /// <summary>Index of its value; 0 for an <c>if</c>.</summary>
    public int Value;

    /// <summary>For an <c>if</c>: index of the last rule inside of it; its own index when it is empty.</summary>
    public int EndIndex;

    public bool IsIf;

    public bool IsNegated;

    /// <summary>An address of the other family matches neither the pattern nor its negation.</summary>
    public readonly bool Matches(AddressBits address) => Pattern.Width == address.Width && Pattern.Contains(address) != IsNegated;
}
