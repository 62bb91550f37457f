using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>mynetworks that covers the world, in one word or in several (<c>0.0.0.0/1 128.0.0.0/1</c>): everybody may relay.</summary>
internal static class WideNetworks
{
    private static readonly UInt128 EndOfIPv4 = (UInt128)1 << 32;

    /// <summary>A network as the numbers of its addresses; the end is the last one.</summary>
    private readonly record struct Range(UInt128 First, UInt128 Last, ListWord Word);

    public static void Run(ParameterView view, string owner, DiagnosticBag diagnostics)
    {
        if (!view.IsSet(MailParameters.Mynetworks)) return;
        IReadOnlyList<ListWord> words = [.. view.GetMembers(MailParameters.Mynetworks).TakeWhile(word => word.Text is not ['#', ..])];
        foreach ((AddressFamily family, UInt128 last, string name) in ((AddressFamily, UInt128, string)[])
            [(AddressFamily.InterNetwork, EndOfIPv4 - 1, "IPv4"), (AddressFamily.InterNetworkV6, UInt128.MaxValue, "IPv6")])
        {
            Range[] ranges = [.. words.Select(word => Parse(word, family)).OfType<Range>().OrderBy(range => range.First)];
            if (!Covers(ranges, last)) continue;
            string which = ranges.Length == 1 ? ranges[0].Word.Text : string.Join(" and ", ranges.Select(range => range.Word.Text).Distinct().Take(4));
            diagnostics.Add(DiagnosticCodes.WideNetworks, DiagnosticSeverity.Warning, ranges[0].Word.Place,
                $"{owner}mynetworks covers every {name} address ({which}): everybody is one of us and may relay",
                "write your own networks only, for instance 127.0.0.0/8 192.168.1.0/24; let others log in (permit_sasl_authenticated)");
        }
    }

    private static bool Covers(Range[] ranges, UInt128 last)
    {
        if (ranges.Length == 0 || ranges[0].First != 0) return false;
        UInt128 reached = ranges[0].Last;
        foreach (Range range in ranges)
        {
            if (reached >= last) return true;
            if (range.First > reached + 1) return false;
            if (range.Last > reached) reached = range.Last;
        }
        return reached >= last;
    }

    /// <summary>Null for a word of the other family, an exception, a table, or one that is faulty and reported elsewhere.</summary>
    private static Range? Parse(ListWord word, AddressFamily family)
    {
        string text = word.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        int slash = text.IndexOf('/');
        if (slash < 0 || !StrictIPAddress.TryParse(text.AsSpan(0, slash), out IPAddress address) || address.AddressFamily != family) return null;
        byte[] bytes = address.GetAddressBytes();
        int width = bytes.Length * 8;
        if (!int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int length) || length > width) return null;
        UInt128 first = 0;
        foreach (byte part in bytes) first = (first << 8) | part;
        UInt128 hosts = length == 0 ? (width == 128 ? UInt128.MaxValue : EndOfIPv4 - 1) : ((UInt128)1 << (width - length)) - 1;
        return new Range(first & ~hosts, first | hosts, word);
    }
}
