using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;

namespace Hikyaku.UnitTests.Cleanup;

internal sealed class FakeWriter(FakeQueue queue, QueueId id) : IMessageWriter
{
    private readonly MemoryStream _content = new();

    public QueueId QueueId => id;

    public long LengthBytes => _content.Length;

    public int Appends { get; private set; }

    public string Content => Encoding.Latin1.GetString(_content.ToArray());

    public Envelope? Envelope { get; private set; }

    public MessageFacts? Facts { get; private set; }

    public MessageState State { get; private set; }

    public DateTimeOffset? NextAttempt { get; private set; }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (queue.SuspendsAppends) await Task.Yield();
        if (queue.FailsAppend) throw new IOException("No space left on device");
        _content.Write(content.Span);
        Appends++;
    }

    public ValueTask CommitAsync(Envelope envelope, MessageFacts facts, MessageState state, DateTimeOffset? nextAttempt, CancellationToken cancellationToken)
    {
        if (queue.FailsCommit) throw new IOException("Input/output error");
        (Envelope, Facts, State, NextAttempt) = (envelope, facts, state, nextAttempt);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
