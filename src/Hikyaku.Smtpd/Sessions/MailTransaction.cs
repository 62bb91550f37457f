using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Smtp.Commands;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>One message, from MAIL to the end of its data. Replaced, never cleaned; disposing it without a commit leaves nothing behind.</summary>
internal sealed class MailTransaction(MailCommand mail, DateTimeOffset arrivalTime, long sizeLimitBytes) : IAsyncDisposable
{
    private readonly List<Recipient> _recipients = [];
    private IIncomingMessage? _message;

    public MailCommand Mail { get; } = mail;

    /// <summary>When MAIL came: the time in Received.</summary>
    public DateTimeOffset ArrivalTime { get; } = arrivalTime;

    public IReadOnlyList<Recipient> Recipients => _recipients;

    /// <summary>Recipients refused because there were too many.</summary>
    public int RecipientOvershoot { get; set; }

    /// <summary>Content bytes received so far, as sent.</summary>
    public long SizeBytes { get; private set; }

    /// <summary>The content is larger than message_size_limit; the rest of it is read and dropped.</summary>
    public bool IsTooBig { get; private set; }

    public QueueId QueueId { get; private set; }

    public bool IsStarted => _message is not null;

    public void Start(IIncomingMessage message)
    {
        _message = message;
        QueueId = message.QueueId;
    }

    public void Add(Recipient recipient) => _recipients.Add(recipient);

    /// <summary>Comes before the first write: a missing From needs the sender, and PREPEND goes on top of everything (access(5)).</summary>
    public void StartContent(IReadOnlyList<string> prependHeaders) => _message!.StartContent(Mail.Sender, null, prependHeaders);

    /// <summary>Our own header lines, in front of the content: they don't count for the limit.</summary>
    public ValueTask WriteHeaderAsync(ReadOnlyMemory<byte> header, CancellationToken cancellationToken)
        => _message!.WriteAsync(new ReadOnlySequence<byte>(header), cancellationToken);

    public ValueTask WriteAsync(in ReadOnlySequence<byte> content, CancellationToken cancellationToken)
    {
        SizeBytes += content.Length;
        if (sizeLimitBytes > 0 && SizeBytes > sizeLimitBytes) IsTooBig = true;
        return IsTooBig ? ValueTask.CompletedTask : _message!.WriteAsync(content, cancellationToken);
    }

    public ValueTask<IntakeResult> CommitAsync(IntakeDirectives directives, CancellationToken cancellationToken)
    {
        if (IsTooBig) return new ValueTask<IntakeResult>(new IntakeResult(IntakeStatus.TooBig));
        var envelope = new Envelope
        {
            Sender = Mail.Sender,
            Recipients = _recipients,
            Body = Mail.Body,
            SmtpUtf8 = Mail.SmtpUtf8,
            Return = Mail.Return,
            EnvelopeId = Mail.EnvelopeId,
        };
        return _message!.CommitAsync(envelope, directives, cancellationToken);
    }

    public ValueTask DisposeAsync() => _message?.DisposeAsync() ?? ValueTask.CompletedTask;
}
