namespace Hikyaku.Configuration;

/// <summary>Whose view it is, and what its computed defaults may ask.</summary>
internal sealed record ViewContext
{
    public string ConfigurationDirectory { get; init; } = "/etc/postfix";

    /// <summary><c>$process_name</c>: the program of the service.</summary>
    public string ProcessName { get; init; } = "hikyaku";

    /// <summary><c>$service_name</c>: the first column of master.cf.</summary>
    public string ServiceName { get; init; } = "";

    public HostFacts Host { get; init; } = HostFacts.System;

    /// <summary>Opens a file that a value names (<c>myorigin = /etc/mailname</c>).</summary>
    public Func<string, Stream> Open { get; init; } = static path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
}
