using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.Delivery;

/// <summary>An intake that keeps what it is given.</summary>
internal sealed class RecordingIntake(IntakeResult result) : IMessageIntake
{
    public RecordingIntake()
        : this(new IntakeResult(IntakeStatus.Queued))
    {
    }

    public List<(MessageOrigin Origin, Envelope Envelope, string Content)> Messages { get; } = [];

    public IIncomingMessage Begin(MessageOrigin origin) => new Message(this, origin);

    private sealed class Message(RecordingIntake intake, MessageOrigin origin) : IIncomingMessage
    {
        private readonly StringBuilder _content = new();

        public QueueId QueueId { get; } = new(0xABC, 1_700_000_000_000_456);

        public ValueTask WriteAsync(ReadOnlySequence<byte> content, CancellationToken cancellationToken)
        {
            _content.Append(Encoding.Latin1.GetString(content));
            return ValueTask.CompletedTask;
        }

        public ValueTask<IntakeResult> CommitAsync(Envelope envelope, IntakeDirectives directives, CancellationToken cancellationToken)
        {
            if (intake.Result.IsAccepted) intake.Messages.Add((origin, envelope, _content.ToString()));
            return ValueTask.FromResult(intake.Result);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private IntakeResult Result => result;
}
