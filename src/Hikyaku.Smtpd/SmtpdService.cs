using System.IO.Pipelines;
using System.Net;
using Hikyaku.Dns;
using Hikyaku.Mail.Contracts;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtp.Commands;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Network;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Tls.Server;

namespace Hikyaku.Smtpd;

/// <summary>One smtpd line of master.cf as one snapshot has it. Immutable; a reload makes a new one, and sessions go on with theirs.</summary>
public sealed class SmtpdService
{
    public required SmtpdSettings Settings { get; init; }

    public required PolicyCheck Policy { get; init; }

    public required IMessageIntake Intake { get; init; }

    public required IEventSink Events { get; init; }

    /// <summary>The counts of all services; the same object in every snapshot.</summary>
    public required SmtpdConnections Connections { get; init; }

    /// <summary>Null: AUTH isn't there.</summary>
    public SaslServer? Sasl { get; init; }

    /// <summary>Null: there is no certificate, and TLS isn't offered.</summary>
    public ServerTls? Tls { get; init; }

    /// <summary>Null: clients have no names.</summary>
    public IDnsResolver? Dns { get; init; }

    public SmtpdTables Tables { get; init; } = SmtpdTables.Empty;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    private int _hasWarnedOfTls;

    /// <summary>True once: for the line that says that the level asks for TLS and there is no certificate.</summary>
    internal bool MustWarnOfMissingTls()
        => Tls is null && Settings.Tls.Level != TlsSecurityLevel.None && Interlocked.Exchange(ref _hasWarnedOfTls, 1) == 0;

    internal CommandSyntax Syntax => new(Settings.Dialog.StrictEnvelopes, OffersSmtpUtf8: false, OffersDsn: false);

    /// <summary>
    /// Serves one connection to its end, and completes both of its pipes. Never throws for what the peer does.
    /// </summary>
    /// <param name="transport">The bytes.</param>
    /// <param name="local">Where the client connected to.</param>
    /// <param name="remote">Where it comes from.</param>
    /// <param name="softStop">The transaction in progress may end; then 421 4.3.2.</param>
    /// <param name="abort">End now.</param>
    public Task RunAsync(IDuplexPipe transport, IPEndPoint local, IPEndPoint remote, CancellationToken softStop, CancellationToken abort)
        => new SmtpConnection(this, new SessionPipe(transport, Time), softStop, abort).RunAsync(local, remote);
}
