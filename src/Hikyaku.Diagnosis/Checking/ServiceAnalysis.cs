using Hikyaku.Configuration;
using Hikyaku.Policy;
using Hikyaku.Sasl.Server;
using Hikyaku.Tls.Server;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>One smtpd service with everything that decides about it, built once: check and explain read what the server then runs.</summary>
public sealed record ServiceAnalysis
{
    public required ServiceSnapshot Service { get; init; }

    public required SmtpdPolicy Policy { get; init; }

    public required SaslServerSettings Sasl { get; init; }

    /// <summary>Null: TLS is not asked for, or its certificate cannot be loaded.</summary>
    public ServerTls? Tls { get; init; }

    /// <summary>Why there is no TLS although it was asked for; empty else.</summary>
    public string TlsFault { get; init; } = "";
}
