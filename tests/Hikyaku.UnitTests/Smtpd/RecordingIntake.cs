using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>An intake that keeps what it gets, and answers as the test says.</summary>
internal sealed class RecordingIntake : IMessageIntake
{
    private readonly List<Message> _messages = [];
    private ulong _sequence;

    public IntakeResult Answer { get; set; } = new(IntakeStatus.Queued);

    /// <summary>All that were begun.</summary>
    public IReadOnlyList<Message> Begun => _messages;

    public IEnumerable<Message> Committed => _messages.Where(m => m.Envelope is not null);

    public IIncomingMessage Begin(MessageOrigin origin)
    {
        var message = new Message(this, new QueueId(++_sequence, 1_000_000), origin);
        _messages.Add(message);
        return message;
    }

    internal sealed class Message(RecordingIntake intake, QueueId id, MessageOrigin origin) : IIncomingMessage
    {
        private readonly ArrayBufferWriter<byte> _content = new();

        public QueueId QueueId { get; } = id;

        public MessageOrigin Origin { get; } = origin;

        public Envelope? Envelope { get; private set; }

        public IntakeDirectives? Directives { get; private set; }

        public bool IsDisposed { get; private set; }

        /// <summary>Everything that was written, our own header included.</summary>
        public string Content => Encoding.UTF8.GetString(_content.WrittenSpan);

        /// <summary>What stands below the Received header.</summary>
        public string Body => Content[(Content.IndexOf(" +0000 (UTC)\r\n", StringComparison.Ordinal) + 14)..];

        public ValueTask WriteAsync(ReadOnlySequence<byte> content, CancellationToken cancellationToken)
        {
            foreach (ReadOnlyMemory<byte> part in content) _content.Write(part.Span);
            return ValueTask.CompletedTask;
        }

        public ValueTask<IntakeResult> CommitAsync(Envelope envelope, IntakeDirectives directives, CancellationToken cancellationToken)
        {
            if (intake.Answer.IsAccepted) Envelope = envelope with { Recipients = [.. envelope.Recipients] };
            Directives = directives;
            return ValueTask.FromResult(intake.Answer);
        }

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
