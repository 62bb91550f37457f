using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Values;

/// <summary>The default of mynetworks: this machine's addresses, as wide as mynetworks_style says (class, subnet, host).</summary>
internal static class LocalNetworks
{
    public static string Describe(ParameterView view)
    {
        string style = view.Get(MailParameters.MynetworksStyle) is [{ Text: var first }, ..] ? first : "host";
        var words = new List<string>();
        foreach (IPNetworkAddress own in Own(view).OrderBy(static own => own.Address.AddressFamily != AddressFamily.InterNetwork))
        {
            int prefix = style switch
            {
                "host" => own.Address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128,
                "class" => own.Address.AddressFamily == AddressFamily.InterNetwork ? ClassPrefix(own.Address) : own.PrefixLength,
                _ => own.PrefixLength,
            };
            string word = Format(own.Address, prefix);
            if (!words.Contains(word)) words.Add(word);
        }
        return string.Join(' ', words);
    }

    /// <summary>The machine's addresses that inet_interfaces and inet_protocols leave.</summary>
    public static IEnumerable<IPNetworkAddress> Own(ParameterView view)
    {
        IReadOnlyList<ListWord> interfaces = view.Get(MailParameters.InetInterfaces);
        IReadOnlyList<ListWord> protocols = view.Get(MailParameters.InetProtocols);
        bool all = interfaces.Any(word => word.Text.Equals("all", StringComparison.OrdinalIgnoreCase));
        bool loopback = interfaces.Any(word => word.Text.Equals("loopback-only", StringComparison.OrdinalIgnoreCase));
        var named = new List<IPAddress>();
        foreach (ListWord word in interfaces)
        {
            if (StrictIPAddress.TryParse(word.Text.AsSpan().Trim("[]"), out IPAddress parsed)) named.Add(parsed);
            else if (!all && !word.Text.Equals("loopback-only", StringComparison.OrdinalIgnoreCase)) named.AddRange(view.Context.Host.Resolve(word.Text));
        }
        foreach (IPNetworkAddress own in view.Context.Host.LocalNetworks)
        {
            string family = own.Address.AddressFamily == AddressFamily.InterNetwork ? "ipv4" : "ipv6";
            if (!protocols.Any(word => word.Text.Equals("all", StringComparison.OrdinalIgnoreCase) || word.Text.Equals(family, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (all || (loopback && IPAddress.IsLoopback(own.Address)) || named.Contains(own.Address)) yield return own;
        }
    }

    private static string Format(IPAddress address, int prefix)
    {
        byte[] bytes = address.GetAddressBytes();
        for (int bit = prefix; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        var network = new IPAddress(bytes);
        return network.AddressFamily == AddressFamily.InterNetwork ? $"{network}/{prefix}" : $"[{network}]/{prefix}";
    }

    private static int ClassPrefix(IPAddress address) => address.GetAddressBytes()[0] switch { < 128 => 8, < 192 => 16, _ => 24 };
}
