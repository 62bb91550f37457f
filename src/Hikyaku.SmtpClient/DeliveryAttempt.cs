using Hikyaku.Mail;
using Hikyaku.Mail.Delivery;
using Hikyaku.SmtpClient.Session;
using Hikyaku.SmtpClient.Transactions;

namespace Hikyaku.SmtpClient;

/// <summary>
/// One request on its way through hosts and sessions: who still waits, and what has come of the others. A soft failure is final only at the last host; before
/// that the recipient stays pending and the next host is asked.
/// </summary>
internal sealed class DeliveryAttempt
{
    private readonly RecipientResult?[] _results;
    private readonly TimeProvider _time;
    private readonly long _started;
    private TimeSpan _setup;

    public DeliveryAttempt(DeliveryRequest request, TimeProvider time)
    {
        Request = request;
        _time = time;
        _started = time.GetTimestamp();
        _results = new RecipientResult?[request.Recipients.Count];
        Pending = [.. Enumerable.Range(0, request.Recipients.Count)];
        Sender = request.Envelope.Sender;
        Outgoing = new OutgoingContent(default, request.Content, 0);
        Addresses = [.. request.Recipients.Select(static recipient => recipient.Address)];
    }

    public DeliveryRequest Request { get; }

    /// <summary>Indexes of the recipients without a result, in the order of the request.</summary>
    public List<int> Pending { get; }

    /// <summary>The envelope sender as it goes out: after smtp_generic_maps.</summary>
    public MailAddress Sender { get; set; }

    /// <summary>The recipients' addresses as they go out.</summary>
    public MailAddress[] Addresses { get; }

    /// <summary>The content as it goes out.</summary>
    public OutgoingContent Outgoing { get; set; }

    /// <summary>No host is tried after this one.</summary>
    public bool IsLastHost { get; set; }

    public string? SiteFailure { get; set; }

    /// <summary>Recipients that a soft failure left to the next host, with what the last host said.</summary>
    public DeliveryFailure? LastFailure { get; private set; }

    /// <summary>What <c>relay=</c> says when no session was reached.</summary>
    public string LastRelay { get; set; } = "none";

    /// <summary>The connection is up: what follows is transmission.</summary>
    public void EndSetup() => _setup = _time.GetElapsedTime(_started);

    /// <summary>A recipient was refused, or the host was useless to it.</summary>
    public void Fail(int index, DeliveryFailure failure, SmtpSession? session)
    {
        LastFailure = failure;
        if (session is not null) LastRelay = session.Host.Relay;
        if (!failure.IsPermanent && !IsLastHost) return;
        Settle(index, session, failure.IsPermanent ? DeliveryOutcome.Bounced : DeliveryOutcome.Deferred, failure.Status, failure.Text, failure.RemoteMta, failure.RemoteReply);
    }

    public void FailPending(DeliveryFailure failure, SmtpSession? session)
    {
        foreach (int index in Pending.ToArray()) Fail(index, failure, session);
    }

    public void Succeed(int index, SmtpSession session, EnhancedStatus status, string reply)
        => Settle(index, session, DeliveryOutcome.Sent, status, reply, session.Host.Name, reply);

    public DeliveryResult ToResult() => new([.. _results.Select(static result => result!)], SiteFailure);

    private void Settle(int index, SmtpSession? session, DeliveryOutcome outcome, EnhancedStatus status, string text, string? remoteMta, string? remoteReply)
    {
        Pending.Remove(index);
        TimeSpan elapsed = _time.GetElapsedTime(_started);
        TimeSpan setup = session is null ? elapsed : _setup;
        _results[index] = new RecipientResult
        {
            Recipient = Request.Recipients[index],
            Outcome = outcome,
            Status = status,
            Text = text,
            Relay = session?.Host.Relay ?? LastRelay,
            ConnectionUse = session?.UseCount ?? 0,
            RemoteMta = remoteMta,
            RemoteReply = remoteReply,
            ConnectionSetup = setup,
            Transmission = elapsed - setup,
        };
    }
}
