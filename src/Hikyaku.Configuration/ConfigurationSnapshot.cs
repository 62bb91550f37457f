using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>Everything that one read of the configuration directory gave. Immutable; one per reload; sessions keep the one they began with.</summary>
public sealed class ConfigurationSnapshot
{
    private readonly IReadOnlyList<SourceFile> _files;

    internal ConfigurationSnapshot(
        string directory, ParameterView main, IReadOnlyList<ServiceSnapshot> services, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<SourceFile> files)
    {
        _files = files;
        Directory = directory;
        Main = main;
        Services = services;
        Diagnostics = diagnostics;
        HasErrors = diagnostics.Any(finding => finding.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Reads and checks all files of a directory. Never throws for what stands in them: faults are diagnostics.</summary>
    public static ConfigurationSnapshot Load(ConfigurationSource source) => new SnapshotLoader(source).Load();

    public string Directory { get; }

    /// <summary>main.cf and hikyaku.cf without any service's overrides.</summary>
    public ParameterView Main { get; }

    /// <summary>The enabled services, in the order of master.cf; then the internal ones that it lacks (cleanup, qmgr, bounce, pickup …).</summary>
    public IReadOnlyList<ServiceSnapshot> Services { get; }

    /// <summary>All findings, by file and line.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public bool HasErrors { get; }

    /// <summary>The service of a transport's name, or null: mail is then deferred with "mail transport unavailable".</summary>
    public ServiceSnapshot? FindTransport(string name)
        => Services.FirstOrDefault(service => service.Type != ServiceType.Inet && !service.Place.IsBuiltIn && service.Name == name);

    /// <summary>A service of any type, an internal one that master.cf lacks too; null when there is none of that name.</summary>
    public ServiceSnapshot? FindService(string name) => Services.FirstOrDefault(service => service.Type != ServiceType.Inet && service.Name == name);

    /// <summary>A finding of whoever has only the place: with the line, and the word in it, where the place is in one of these files.</summary>
    public Diagnostic WithLine(Diagnostic finding)
    {
        SourcePlace place = finding.Place;
        if (finding.LineText is not null || place.Line < 1 || place.Column < 1) return finding;
        if (_files.FirstOrDefault(file => file.Path == place.File) is not { } file || place.Line > file.Lines.Count) return finding;
        ReadOnlyMemory<byte> line = file.Lines[place.Line - 1].Bytes;
        if (place.Column > line.Length) return finding;
        int length = line.Span[(place.Column - 1)..].IndexOfAny(" \t\r,"u8);
        return finding with { LineText = line, SpanLength = length < 0 ? line.Length - place.Column + 1 : Math.Max(1, length) };
    }
}
