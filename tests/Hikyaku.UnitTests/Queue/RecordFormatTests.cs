using Hikyaku.Mail;
using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;
using Xunit;

namespace Hikyaku.UnitTests.Queue;

public sealed class RecordFormatTests
{
    private const ulong Seed = 0x0123_4567_89AB_CDEF;

    [Fact]
    public void PersistedNumbers_StayAsTheyWere()
    {
        Assert.Equal("SegmentStart=1 Message=2 Chunk=3 Status=4 Removed=5 Reservation=6 Closed=7", Numbers<RecordType>());
        Assert.Equal("FirstOfBatch=1 LongId=2", Numbers<RecordFlags>());
        Assert.Equal("Delivered=1 Bounced=2", Numbers<RecipientState>());
        Assert.Equal("Active=1 Deferred=2 Hold=3 Corrupt=4", Numbers<MessageState>());
        Assert.Equal("Pickup=1 Bounce=2 Forward=3", Numbers<MessageSource>());
        Assert.Equal("Never=1 Success=2 Failure=4 Delay=8", Numbers<DsnNotify>());
        Assert.Equal("Full=1 Headers=2", Numbers<DsnReturn>());
        Assert.Equal("EightBitMime=1 BinaryMime=2", Numbers<BodyType>());
    }

    [Fact]
    public void Checksum_OfTheStandardsExample_IsCrc32C()
    {
        Assert.Equal(0xE306_9283u, Crc32C.Compute("123456789"u8));
        Assert.Equal(Crc32C.Compute("123456789abcdefg"u8), Crc32C.Append(Crc32C.Compute("123"u8), "456789abcdefg"u8));
    }

    [Fact]
    public void Header_WithAnyBitFlipped_IsNone()
    {
        byte[] bytes = new byte[RecordHeader.Size];
        RecordHeader header = new() { Type = RecordType.Message, Batch = 7, Sequence = 9, UnixMicroseconds = 11, ContentLength = 13, MetaLength = 15 };
        header.Write(bytes, Seed);
        Assert.True(RecordHeader.TryRead(bytes, Seed, out RecordHeader read));
        Assert.Equal(header, read);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(RecordHeader.TryRead(bytes, Seed, out _));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Header_UnderAnotherSeed_IsNone()
    {
        byte[] bytes = new byte[RecordHeader.Size];
        new RecordHeader { Type = RecordType.Closed }.Write(bytes, Seed);
        // The marker of a seed is its halves' difference: the same marker must not be enough.
        Assert.Equal(RecordHeader.Marker(Seed), RecordHeader.Marker(Seed ^ 0x1_0000_0001));
        Assert.False(RecordHeader.TryRead(bytes, Seed ^ 0x1_0000_0001, out _));
        Assert.False(RecordHeader.TryRead(bytes, Seed + 1, out _));
    }

    [Fact]
    public void SegmentHeader_OfANewerRelease_IsNotReadable()
    {
        Assert.True(RoundTrip(new SegmentHeader(1, 0, 3, Seed, 4096)).IsReadable);
        Assert.False(RoundTrip(new SegmentHeader(2, 0, 3, Seed, 4096)).IsReadable);
        Assert.False(RoundTrip(new SegmentHeader(1, 0x8000, 3, Seed, 4096)).IsReadable);
    }

    [Fact]
    public void Meta_WrittenAndRead_IsTheSame()
    {
        (Envelope envelope, MessageFacts facts, MessageStatus status, byte[] bytes) = Example();
        StoredMeta read = MetaCodec.Read(bytes);

        Assert.Equal(envelope.Recipients, read.Envelope.Recipients);
        Assert.Equal(envelope, read.Envelope with { Recipients = envelope.Recipients });
        Assert.Equal(facts, read.Facts);
        Assert.Equal(2, read.ChunkCount);
        Assert.Equal([1u, 2u, 3u], read.Body!.BlockChecksums);
        Assert.Equal(150_000, read.Body.LengthBytes);
        Assert.Equal(status.Recipients, read.Status.Recipients);
        Assert.Equal(status.Causes, read.Status.Causes);
        Assert.True(read.Status is { IsOnHold: true, DelayWarningSent: true, DeleteRequested: true, AttemptCount: 300, NextAttempt: 1234567890123456 });
    }

    [Fact]
    public void Meta_CutAnywhere_IsDamage()
    {
        byte[] bytes = Example().Bytes;
        for (int length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => MetaCodec.Read(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Meta_WithAnyByteChanged_NeverFailsOtherwise()
    {
        byte[] bytes = Example().Bytes;
        for (int i = 0; i < bytes.Length; i++)
        {
            foreach (byte mask in (ReadOnlySpan<byte>)[0x01, 0x80, 0xFF])
            {
                bytes[i] ^= mask;
                Exception? failure = Record.Exception(() => MetaCodec.Read(bytes));
                Assert.True(failure is null or InvalidDataException, failure?.ToString());
                bytes[i] ^= mask;
            }
        }
    }

    private static (Envelope Envelope, MessageFacts Facts, MessageStatus Status, byte[] Bytes) Example()
    {
        Envelope envelope = new()
        {
            Sender = new MailAddress("a..b.", "docomo.example.jp"),
            Recipients =
            [
                Recipient.From(new MailAddress("飛脚", "例え.jp")),
                new Recipient
                {
                    Address = new MailAddress("lone \ud800", "example"),
                    OriginalAddress = new MailAddress("alias", "example"),
                    DsnOriginalRecipient = "rfc822;alias@example",
                    Notify = DsnNotify.Success | DsnNotify.Delay,
                },
                Recipient.From(new MailAddress("", "")),
            ],
            Body = BodyType.BinaryMime,
            SmtpUtf8 = true,
            Return = DsnReturn.Headers,
            EnvelopeId = "",
        };
        MessageFacts facts = new()
        {
            ArrivalTime = DateTimeOffset.UnixEpoch.AddMicroseconds(1_764_042_414_123_456),
            SizeBytes = 150_123,
            Origin = TestMail.Origin,
            MessageId = "<x@y>",
            HasEightBitContent = true,
        };
        MessageStatus status = new() { IsOnHold = true, DelayWarningSent = true, DeleteRequested = true, AttemptCount = 300, NextAttempt = 1234567890123456 };
        status.Mark(1, 3, RecipientState.Delivered, null);
        status.Mark(0, 3, RecipientState.Pending, "connection refused");
        status.Mark(2, 3, RecipientState.Pending, "connection refused");
        MetaWriter writer = new(16);
        MetaCodec.Write(ref writer, envelope, facts, status, 2, new BodyFileReference(150_000, [1, 2, 3]));
        byte[] bytes = writer.Written.ToArray();
        writer.Dispose();
        return (envelope, facts, status, bytes);
    }

    private static SegmentHeader RoundTrip(SegmentHeader header)
    {
        byte[] bytes = new byte[SegmentHeader.Size];
        header.Write(bytes);
        Assert.True(SegmentHeader.TryRead(bytes, out SegmentHeader read));
        Assert.Equal(header, read);
        bytes[20] ^= 1;
        Assert.False(SegmentHeader.TryRead(bytes, out _));
        return read;
    }

    private static string Numbers<T>()
        where T : struct, Enum
        => string.Join(' ', Enum.GetValues<T>().Where(v => Convert.ToInt32(v, null) != 0).Select(v => $"{v}={Convert.ToInt32(v, null)}"));
}
