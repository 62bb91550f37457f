using System.Net;
using System.Net.Sockets;

namespace Hikyaku.Policy.DnsLists;

/// <summary>
/// Which answers of a DNS list count: the part behind <c>=</c> in <c>domain=127.0.0.[2..4;9]</c> (postconf(5) reject_rbl_client). IPv4 only, as answers of lists are.
/// </summary>
/// <remarks><code>
/// pattern  = field "." field "." field "." field / "[" pattern "]"
/// field    = octet / "[" member *( ";" member ) "]"
/// member   = octet [ ".." octet ]
/// </code></remarks>
internal sealed class DnsListFilter
{
    private const int Fields = 4;

    private readonly bool[][] _allowed;

    private DnsListFilter(bool[][] allowed) => _allowed = allowed;

    public bool Matches(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetwork) return false;
        byte[] octets = address.GetAddressBytes();
        for (int i = 0; i < Fields; i++)
            if (!_allowed[i][octets[i]]) return false;
        return true;
    }

    /// <summary>False with a fault in Postfix's words, the place in angle brackets: <c>need "." at "1.2.3>;&lt;4"</c>.</summary>
    public static bool TryParse(string text, out DnsListFilter? filter, out string fault)
    {
        filter = null;
        if (text.StartsWith('['))
        {
            int close = ClosingBracket(text);
            if (close < 0)
            {
                fault = "missing \"]\" character";
                return false;
            }
            if (close == text.Length - 1) text = text[1..^1];
        }
        fault = "empty address pattern";
        if (text.Length == 0) return false;
        var reader = new DnsListFilterReader(text);
        var allowed = new bool[Fields][];
        for (int i = 0; i < Fields; i++)
        {
            allowed[i] = new bool[256];
            if (i > 0 && reader.Next() != '.') reader.Fail("need \".\"");
            else reader.ReadField(allowed[i]);
            fault = reader.Fault;
            if (fault.Length > 0) return false;
        }
        if (reader.Next() != DnsListFilterReader.End) reader.Fail("garbage after pattern");
        fault = reader.Fault;
        if (fault.Length > 0) return false;
        filter = new DnsListFilter(allowed);
        return true;
    }

    private static int ClosingBracket(string text)
    {
        int level = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '[') level++;
            else if (text[i] == ']' && --level == 0) return i;
        }
        return -1;
    }
}
