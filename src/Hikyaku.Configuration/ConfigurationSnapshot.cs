using Hikyaku.Configuration.Diagnostics;

namespace Hikyaku.Configuration;

/// <summary>Everything that one read of the configuration directory gave. Immutable; one per reload; sessions keep the one they began with.</summary>
public sealed class ConfigurationSnapshot
{
    /// <summary>Reads and checks all files of a directory. Never throws for what stands in them: faults are diagnostics.</summary>
    public static ConfigurationSnapshot Load(ConfigurationSource source) => throw new NotImplementedException();

    public string Directory => throw new NotImplementedException();

    /// <summary>main.cf and hikyaku.cf without any service's overrides.</summary>
    public ParameterView Main => throw new NotImplementedException();

    /// <summary>The enabled services, in the order of master.cf; then the internal ones that it lacks (cleanup, qmgr, bounce, pickup …).</summary>
    public IReadOnlyList<ServiceSnapshot> Services => throw new NotImplementedException();

    /// <summary>All findings, by file and line.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => throw new NotImplementedException();

    public bool HasErrors => throw new NotImplementedException();

    /// <summary>The service of a transport's name, or null: mail is then deferred with "mail transport unavailable".</summary>
    public ServiceSnapshot? FindTransport(string name) => throw new NotImplementedException();
}
