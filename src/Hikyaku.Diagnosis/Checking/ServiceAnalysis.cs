using Hikyaku.Configuration;
using Hikyaku.Policy;
using Hikyaku.Policy.OpenRelay;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd;
using Hikyaku.Tls.Server;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>One smtpd service with everything that decides about it, built once: check and explain read what the server then runs.</summary>
public sealed class ServiceAnalysis
{
    public required ServiceSnapshot Service { get; init; }

    public required SmtpdPolicy Policy { get; set; }

    /// <summary>What the open-relay check found; null until it has run.</summary>
    public RelayReport? Relay { get; set; }

    public required SmtpdTables Tables { get; init; }

    public required SaslServerSettings Sasl { get; init; }

    /// <summary>Null: TLS is not asked for, or its certificate cannot be loaded.</summary>
    public ServerTls? Tls { get; init; }

    /// <summary>Why there is no TLS although it was asked for; empty else.</summary>
    public string TlsFault { get; init; } = "";
}
