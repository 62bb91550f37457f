namespace Hikyaku.Configuration;

/// <summary>Where a configuration is read from.</summary>
/// <param name="Directory">Holds main.cf, master.cf and perhaps hikyaku.cf.</param>
/// <param name="Overrides"><c>name=value</c> pairs of the command line.</param>
public sealed record ConfigurationSource(string Directory, IReadOnlyList<string>? Overrides = null)
{
    /// <summary>Opens a file for reading; the helper's when the server itself may not. Null opens it directly.</summary>
    public Func<string, Stream>? Open { get; init; }

    /// <summary>What the computed defaults ask the machine for; null for this machine.</summary>
    public HostFacts? Host { get; init; }
}
