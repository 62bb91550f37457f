using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Sasl.Store;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Running;

/// <summary>What lives as long as the process and outlasts every reload.</summary>
internal sealed record ServerServices
{
    public required IPrivilegedOperations Privileged { get; init; }

    public required TimeProvider Clock { get; init; }

    public required IEventSink Events { get; init; }

    public required LogSource MasterLog { get; init; }

    public required IMessageQueue Queue { get; init; }

    public required IMessageIntake Intake { get; init; }

    public required SmtpdConnections Connections { get; init; }

    public required CredentialStore Users { get; init; }
}
