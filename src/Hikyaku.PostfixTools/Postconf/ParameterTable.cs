using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Values;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>
/// The names that are valid in main.cf: the built-in ones, the ones of each transport, the ones that somebody defines and uses. Names that a later Postfix
/// has dropped are not among them, so a line that sets one is unused.
/// </summary>
internal sealed class ParameterTable
{
    /// <summary>Old names that still work through the default of the new one: listed only when they are set.</summary>
    private static readonly HashSet<string> LegacyNames = new(StringComparer.Ordinal)
    {
        "virtual_maps", "fallback_relay", "authorized_verp_clients", "smtpd_client_connection_limit_exceptions", "postscreen_dnsbl_ttl",
        "postscreen_blacklist_action", "postscreen_dnsbl_whitelist_threshold", "postscreen_whitelist_interfaces", "lmtp_per_record_deadline",
        "smtp_per_record_deadline", "smtpd_per_record_deadline", "tlsproxy_client_level", "tlsproxy_client_policy",
    };

    /// <summary>Rows for names that Postfix 3.12 does not have any more, and one that is a function.</summary>
    private static readonly HashSet<string> RemovedNames = new(StringComparer.Ordinal)
    {
        "smtp_skip_4xx_greeting", "enable_errors_to", "extract_recipient_limit", "lmtp_cache_connection", "sender_based_routing", "smtpd_sasl_application_name",
        "smtpd_tls_cipherlist", "smtp_tls_cipherlist", "tls_legacy_public_key_fingerprints", "tlsproxy_tls_session_cache_timeout",
        "tls_dane_trust_anchor_digest_enable", "tls_dane_digest_agility", "tlsproxy_client_loglevel_parameter", "domain_to_ascii",
    };

    private readonly Dictionary<string, ParameterNode> _nodes = new(StringComparer.Ordinal);

    /// <param name="computed">The default of a name that depends on the machine; null when the row's own applies.</param>
    public ParameterTable(Func<string, Func<string>?> computed)
    {
        foreach (Parameter row in AllParameters.Rows)
        {
            if (RemovedNames.Contains(row.Name) || TransportTemplates.IsTemplate(row) || IsOfTransport(row)) continue;
            bool isLegacy = LegacyNames.Contains(row.Name);
            Func<string>? compute = isLegacy ? static () => "" : computed(row.Name);
            _nodes.Add(row.Name, new ParameterNode(FlagsOf(row, isLegacy), compute ?? (() => row.DefaultText)) { IsComputed = row.Name == "mynetworks" });
        }
    }

    /// <summary>In the order of their names' bytes.</summary>
    public IEnumerable<KeyValuePair<string, ParameterNode>> Sorted => _nodes.OrderBy(static n => n.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<KeyValuePair<string, ParameterNode>> All => _nodes;

    public ParameterNode? Find(string name) => _nodes.GetValueOrDefault(name);

    public bool Has(string name) => _nodes.ContainsKey(name);

    public bool IsRaw(string name) => Find(name) is { } node && (node.Flags & ParameterFlags.Raw) != 0;

    /// <summary>A name that the administrator defines and uses; its own default is nothing.</summary>
    public void AddUser(string name, ParameterFlags flags) => _nodes.TryAdd(name, new ParameterNode(flags, static () => ""));

    /// <summary>A transport's parameter. A row of that name keeps its default and becomes one of the transport's.</summary>
    public void AddService(string name, string defaultName)
    {
        if (Find(name) is { } row) row.Flags = (row.Flags & ~ParameterFlags.Classes) | ParameterFlags.Service;
        else _nodes.Add(name, new ParameterNode(ParameterFlags.Service, () => $"${defaultName}"));
    }

    /// <summary>A row that documents a transport's parameter at its usual default: valid only where master.cf has that transport.</summary>
    private static bool IsOfTransport(Parameter row) => TransportTemplates.Find(row.Name) is { } template && template.DefaultText == row.DefaultText;

    private static ParameterFlags FlagsOf(Parameter row, bool isLegacy)
    {
        // Our own names are shown when they are set or asked for, so that the lists are Postfix's.
        if (isLegacy || row.Name.StartsWith("hikyaku_", StringComparison.Ordinal)) return ParameterFlags.Legacy;
        ParameterFlags flags = ParameterFlags.BuiltIn;
        if (row is RawParameter) flags |= ParameterFlags.Raw;
        if (ComputedDefaults.IsReadOnly(row.Name)) flags |= ParameterFlags.ReadOnly;
        return flags;
    }
}
