using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Rewriting;

/// <summary>The resolver's switches, read once.</summary>
internal sealed class ResolverOptions(ParameterView parameters)
{
    /// <summary>postconf(5) resolve_numeric_domain</summary>
    public bool AllowsNumericDomain { get; } = parameters.Get(MailParameters.ResolveNumericDomain);

    /// <summary>postconf(5) allow_min_user</summary>
    public bool AllowsMinusUser { get; } = parameters.Get(MailParameters.AllowMinUser);

    /// <summary>postconf(5) smtputf8_enable</summary>
    public bool AllowsUtf8 { get; } = parameters.Get(MailParameters.Smtputf8Enable);

    /// <summary>transport_maps stands in parent_domain_matches_subdomains: <c>example.com</c> is a key for its subdomains too, not only <c>.example.com</c>.</summary>
    public bool TransportParentsMatch { get; } = parameters
        .Get(MailParameters.ParentDomainMatchesSubdomains)
        .Any(static w => w.Text.Equals(TransportParameters.Maps.Name, StringComparison.OrdinalIgnoreCase));

    public string Origin { get; } = parameters.Get(MailParameters.Myorigin);
}
