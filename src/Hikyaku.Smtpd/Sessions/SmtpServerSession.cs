using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Sessions;

// States. The normal path: Fresh → greeted (EHLO) → [STARTTLS → Fresh, inside TLS → greeted] → [authenticated] → in a transaction (MAIL) → with recipients (RCPT,
// the first accepted one starts the message) → data → greeted again. RSET, EHLO and HELO lead back to greeted from anywhere, STARTTLS to Fresh; QUIT ends it.
// Short cuts: without smtpd_helo_required MAIL works in Fresh. What never happens: a transaction that outlives EHLO, STARTTLS or the end of data; a user that
// outlives STARTTLS; a message without an accepted recipient.
/// <summary>
/// One client's session: what the verbs share. No socket and no clock in here: bytes come through <see cref="CommandLoop"/>, replies go to
/// <see cref="Replies"/>.
/// </summary>
internal sealed class SmtpServerSession
{
    public SmtpServerSession(SmtpdService service, ClientIdentity client, ClientLimits limits, SessionLog log, ReplyChannel replies)
    {
        Service = service;
        Client = client;
        ClientLimits = limits;
        Log = log;
        Replies = replies;
        Errors = new SessionErrors(service.Settings.Limits);
        Policy = new PolicyGate(service.Policy, new PolicyRequest { Client = client.Policy }, log, replies);
    }

    public SmtpdService Service { get; }

    public SmtpdSettings Settings => Service.Settings;

    public ClientIdentity Client { get; }

    public ClientLimits ClientLimits { get; }

    public SessionLog Log { get; }

    public ReplyChannel Replies { get; }

    public PolicyGate Policy { get; }

    public SessionErrors Errors { get; }

    public CommandCounters Counters { get; } = new();

    /// <summary>Since the connection began, or since STARTTLS.</summary>
    public SmtpSession State { get; private set; } = SmtpSession.Fresh;

    /// <summary>Null outside of a mail transaction.</summary>
    public MailTransaction? Transaction { get; private set; }

    public SessionPhase Phase { get; set; } = SessionPhase.Command;

    /// <summary>The last command, in capitals, as log lines name it; <c>CONNECT</c> before the first.</summary>
    public string Where { get; set; } = "CONNECT";

    /// <summary>STARTTLS was answered with 220.</summary>
    public bool WantsTls { get; set; }

    /// <summary>The exchange in progress, or null.</summary>
    public AuthDialog? Auth { get; set; }

    /// <summary>The reply that refused the client when it connected; every command but QUIT is refused then.</summary>
    public string? AccessDenied { get; set; }

    public QueueId QueueId => Transaction?.QueueId ?? default;

    /// <summary>Extensions that this client isn't told of and may not use.</summary>
    public EhloKeywords DiscardedKeywords => Client.DiscardedKeywords ?? Settings.Dialog.DiscardedKeywords;

    /// <summary>TLS is there and may be used.</summary>
    public bool OffersStartTls => Settings.Tls.Level != TlsSecurityLevel.None && !Settings.Tls.IsWrapperMode && Service.Tls is not null && State.Tls is null
        && (DiscardedKeywords & EhloKeywords.StartTls) == 0;

    /// <summary>Mechanisms that may be used now; empty when AUTH isn't there at all.</summary>
    public IReadOnlyList<string> AuthMechanisms
        => Settings.Sasl.IsEnabled && Service.Sasl is not null && (State.Tls is not null || !Settings.Tls.AuthOnly)
            ? Service.Sasl.OfferedMechanisms(State.Tls is not null)
            : [];

    public void Replace(SmtpSession state)
    {
        State = state;
        PolicyRequest request = Policy.Request;
        request.HeloName = state.HeloName;
        request.Protocol = state.Protocol;
        request.Encryption = state.Tls is { } tls ? new SessionEncryption(tls.Protocol, tls.Cipher, tls.Bits, tls.ServerName) : null;
        request.SaslUsername = state.SaslUsername;
        request.SaslMethod = state.SaslMethod;
    }

    /// <summary>A table that the session needs could not answer: nothing that depends on it may go on.</summary>
    public void EndForLocalError()
    {
        string reply = $"421 4.3.0 {Settings.HostName} Server local data error";
        Log.Decided("reject", Where, reply, Policy.Request, QueueId, []);
        Replies.Send(reply);
        Phase = SessionPhase.Ended;
    }

    public void Begin(MailTransaction transaction)
    {
        Transaction = transaction;
        Policy.Request.Sender = transaction.Mail.Sender;
    }

    /// <summary>The message gets its queue id: at the first accepted recipient. False: a table that had to be asked could not answer.</summary>
    public async ValueTask<bool> StartMessageAsync(MailTransaction transaction, CancellationToken cancellationToken)
    {
        bool? isLocal = Service.Tables.LocalRewriteClients is { } clients
            ? await clients.MatchesAsync(Client.Name.HostName, Client.Name.Address, State.SaslUsername, cancellationToken).ConfigureAwait(false)
            : false;
        if (isLocal is null) return false;
        var origin = new MessageOrigin
        {
            Source = MessageSource.Smtp,
            Service = Settings.ServiceName,
            Client = Client.Name,
            HeloName = State.HeloName,
            Protocol = State.TransmissionType,
            SaslMethod = State.SaslMethod,
            SaslUsername = State.SaslUsername,
            IsLocalClient = isLocal.Value,
        };
        transaction.Start(Service.Intake.Begin(origin));
        Log.Started(transaction.QueueId, origin);
        return true;
    }

    /// <summary>The transaction is over, however it ended; an uncommitted message is abandoned.</summary>
    public async ValueTask EndTransactionAsync()
    {
        MailTransaction? transaction = Transaction;
        Transaction = null;
        Policy.Request.Sender = null;
        Policy.Request.Recipient = null;
        Policy.Request.RecipientCount = 0;
        Policy.Request.SizeBytes = 0;
        Policy.Request.Session.ResetTransaction();
        if (transaction is not null) await transaction.DisposeAsync().ConfigureAwait(false);
    }
}
