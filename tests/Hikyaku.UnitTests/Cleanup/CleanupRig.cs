using System.Buffers;
using System.Text;
using Hikyaku.Cleanup;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Microsoft.Extensions.Time.Testing;

namespace Hikyaku.UnitTests.Cleanup;

/// <summary>A cleanup service over a queue in memory.</summary>
internal sealed class CleanupRig
{
    public static readonly CleanupSettings Defaults = new()
    {
        MyHostname = "mail.example.jp",
        CompleteAddress = address => address.IsNull || address.Domain.Length > 0 ? address : address with { Domain = "example.jp" },
    };

    public static readonly MessageOrigin Remote = new() { Source = MessageSource.Smtp, Service = "smtp" };

    public static readonly MessageOrigin Local = new() { Source = MessageSource.Pickup, Service = "pickup", IsLocalClient = true };

    public CleanupRig(CleanupSettings? settings = null, Func<string, long?>? freeSpace = null)
    {
        Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("jst", TimeSpan.FromHours(9), "JST", "JST"));
        Service = new CleanupService(Queue, Events, new LogSource("postfix", "cleanup", 7), settings ?? Defaults, Time, freeSpace ?? (static _ => null));
    }

    public FakeQueue Queue { get; } = new();

    public EventRecorder Events { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 3, 46, 54, TimeSpan.Zero));

    public CleanupService Service { get; }

    public FakeWriter Written => Queue.Writers[^1];

    public static Envelope Envelope(params string[] recipients) => new()
    {
        Sender = new MailAddress("sender", "example.jp"),
        Recipients = [.. recipients.Select(r => Recipient.From(MailAddress.FromInternalForm(r)))],
    };

    /// <summary>Passes a message through in pieces of a size and returns what was stored.</summary>
    public async Task<string> PassAsync(string content, MessageOrigin origin, int pieceSize = int.MaxValue, string? fullName = null, params string[] prepended)
    {
        await using IIncomingMessage message = Service.Begin(origin);
        message.StartContent(new MailAddress("sender", "example.jp"), fullName, prepended);
        await WriteAsync(message, content, pieceSize);
        IntakeResult result = await message.CommitAsync(Envelope("r@example.jp"), IntakeDirectives.None, CancellationToken.None);
        return result.Status == IntakeStatus.Queued ? Written.Content : result.Status.ToString();
    }

    public static async Task WriteAsync(IIncomingMessage message, string content, int pieceSize = int.MaxValue)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(content);
        for (int at = 0; at < bytes.Length; at += Math.Min(pieceSize, bytes.Length - at))
            await message.WriteAsync(new ReadOnlySequence<byte>(bytes.AsMemory(at, Math.Min(pieceSize, bytes.Length - at))), CancellationToken.None);
    }
}
