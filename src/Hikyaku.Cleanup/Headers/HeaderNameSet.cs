using System.Text;
using Hikyaku.Message.Headers;

namespace Hikyaku.Cleanup.Headers;

/// <summary>A set of header names, asked for every field: known names are bits of one number.</summary>
internal sealed class HeaderNameSet
{
    private readonly ulong _kinds;
    private readonly string[] _others;

    public HeaderNameSet(IEnumerable<string> names)
    {
        var others = new List<string>();
        foreach (string name in names)
        {
            HeaderKind kind = KnownHeaders.Find(Encoding.UTF8.GetBytes(name));
            if (kind == HeaderKind.Other) others.Add(name);
            else _kinds |= 1UL << (int)kind;
        }
        _others = [.. others];
    }

    public bool Contains(HeaderKind kind, ReadOnlySpan<byte> name)
    {
        if (kind != HeaderKind.Other) return (_kinds & (1UL << (int)kind)) != 0;
        foreach (string other in _others)
            if (Ascii.EqualsIgnoreCase(name, other)) return true;
        return false;
    }
}
