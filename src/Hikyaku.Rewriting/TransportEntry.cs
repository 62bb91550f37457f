namespace Hikyaku.Rewriting;

/// <summary>A <c>transport:nexthop</c> value (transport(5), or a transport parameter). Either half may be empty.</summary>
internal readonly record struct TransportEntry(string Transport, string Nexthop)
{
    private const string NoReason = "Address is undeliverable";

    /// <summary>Splits at the first colon; the rest may hold more of them (<c>smtp:[host]:587</c>).</summary>
    public static TransportEntry Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new TransportEntry(text, "") : new TransportEntry(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>
    /// What this entry of transport_maps makes of a resolution: <c>:</c> changes nothing, <c>:nexthop</c> the next hop only, and <c>transport:</c> sets the next hop
    /// back to the recipient's domain.
    /// </summary>
    public TransportEntry Override(TransportEntry current, string domain)
    {
        if (Transport.Length == 0) return Nexthop.Length == 0 ? current : current with { Nexthop = Nexthop };
        if (Nexthop.Length > 0) return this;
        return this with { Nexthop = Transport is "error" or "retry" ? NoReason : domain };
    }
}
