using System.Globalization;
using System.Net;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Queue;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

/// <summary>Messages to put into a queue, and what comes out.</summary>
internal static class TestMail
{
    public static readonly MessageOrigin Origin = new()
    {
        Source = MessageSource.Smtp,
        Service = "submission",
        Client = new ClientName("mail.example.org", IPAddress.Loopback, 4711),
        HeloName = "client",
        Protocol = "ESMTPSA",
        SaslMethod = "PLAIN",
        SaslUsername = "user",
        UserId = 1000,
        IsLocalClient = true,
    };

    public static Envelope Envelope(int recipients = 1, string domain = "example.net") => new()
    {
        Sender = new MailAddress("sender", "example.org"),
        Recipients = [.. Enumerable.Range(0, recipients).Select(i => Recipient.From(new MailAddress($"r{i}", domain)))],
    };

    /// <summary>Text that tells one message from another, of a given length.</summary>
    public static byte[] Content(int number, int length = 100)
    {
        StringBuilder text = new(length + 40);
        for (int line = 0; text.Length < length; line++) text.Append(CultureInfo.InvariantCulture, $"message {number} line {line}\r\n");
        return Encoding.ASCII.GetBytes(text.ToString(0, length));
    }

    public static async Task<QueueId> CommitAsync(
        SegmentQueue queue, byte[] content, Envelope? envelope = null, MessageState state = MessageState.Incoming, DateTimeOffset? nextAttempt = null)
    {
        QueueId id = queue.AllocateId();
        await using IMessageWriter writer = queue.CreateMessage(id);
        for (int at = 0; at < content.Length; at += 1000)
            await writer.AppendAsync(content.AsMemory(at, Math.Min(1000, content.Length - at)), CancellationToken.None);
        MessageFacts facts = new() { ArrivalTime = Arrival(id), SizeBytes = content.Length, Origin = Origin, MessageId = "<a@b>" };
        await writer.CommitAsync(envelope ?? Envelope(), facts, state, nextAttempt, CancellationToken.None);
        return id;
    }

    public static DateTimeOffset Arrival(QueueId id) => DateTimeOffset.UnixEpoch.AddMicroseconds(id.UnixMicroseconds);

    public static async Task<byte[]> ReadAsync(IMessageContent content)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[3000];
        while (await content.ReadAsync(all.Length, buffer, CancellationToken.None) is int read and > 0) all.Write(buffer, 0, read);
        Assert.Equal(content.LengthBytes, all.Length);
        if (content.TryGetMemory(out ReadOnlyMemory<byte> whole)) Assert.Equal(all.ToArray(), whole.ToArray());
        await content.DisposeAsync();
        return all.ToArray();
    }

    public static async Task<byte[]> ReadAsync(SegmentQueue queue, QueueId id)
    {
        IMessageContent? content = await queue.OpenContentAsync(id, CancellationToken.None);
        Assert.NotNull(content);
        return await ReadAsync(content);
    }

    /// <summary>Claims what is due; fails where nothing is.</summary>
    public static async Task<IQueuedMessage> ClaimAsync(SegmentQueue queue)
    {
        ValueTask<IQueuedMessage> claim = queue.ClaimAsync(CancellationToken.None);
        Assert.True(claim.IsCompleted, "nothing is due");
        return await claim;
    }

    public static async Task NothingIsDueAsync(SegmentQueue queue)
    {
        using CancellationTokenSource cancelled = new();
        Task<IQueuedMessage> claim = queue.ClaimAsync(cancelled.Token).AsTask();
        Assert.False(claim.IsCompleted, "something is due");
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => claim);
    }

    /// <summary>Waits until everything that was marked so far is in the log.</summary>
    public static async Task SettleAsync(SegmentQueue queue)
    {
        var flush = Hikyaku.Queue.Log.LogOperation.Barrier();
        queue.Log.Enqueue(flush);
        await flush.Completion;
        Assert.True(SpinWait.SpinUntil(() => queue.Log.IsResting, TimeSpan.FromSeconds(30)));
    }
}
