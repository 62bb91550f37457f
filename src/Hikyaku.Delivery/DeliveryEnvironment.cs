using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Dns;
using Hikyaku.Mail.Contracts;
using Hikyaku.Rewriting;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Privileged;
using Hikyaku.Tables;

namespace Hikyaku.Delivery;

/// <summary>What the delivery agents of one configuration snapshot share.</summary>
public sealed record DeliveryEnvironment
{
    /// <summary>The snapshot's tables; they outlive the agents.</summary>
    public required TableSet Tables { get; init; }

    public required LocalAddresses Addresses { get; init; }

    public required AddressResolver Resolver { get; init; }

    public required IDnsResolver Dns { get; init; }

    public required IEventSink Events { get; init; }

    /// <summary>Takes messages that aliases forward.</summary>
    public required IMessageIntake Intake { get; init; }

    /// <summary>Writes into users' homes.</summary>
    public required IPrivilegedOperations Privileged { get; init; }

    public required IStorageCalls Storage { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Writable by the server alone; local delivery spools there for the helper.</summary>
    public required string SpoolDirectory { get; init; }

    /// <summary>Is there an account of that name, in the own store or in the system? Asked for mailboxes below hikyaku_mail_directory that don't exist yet.</summary>
    public required Func<string, CancellationToken, ValueTask<bool>> KnowsUser { get; init; }

    /// <summary>Takes what check must tell.</summary>
    public required Action<Diagnostic> Report { get; init; }
}
