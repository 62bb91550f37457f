using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Storage.Maildrop;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Maildrop;

public sealed class MaildropTests : IDisposable
{
    private static readonly MaildropEnvelope Envelope = new()
    {
        SubmittedAt = DateTimeOffset.FromUnixTimeSeconds(1_764_042_414),
        Sender = "root",
        FullName = "Charlie Root",
        Body = BodyType.EightBitMime,
        Return = DsnReturn.Headers,
        EnvelopeId = "id 1",
        Recipients = [new MaildropRecipient("a..b.@docomo.example.jp", DsnNotify.Default), new MaildropRecipient("c", DsnNotify.Success | DsnNotify.Delay)],
    };

    private readonly string _directory = Directory.CreateTempSubdirectory("maildrop").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Message_WrittenAndRead_IsTheSame()
    {
        string id = Write("Subject: x\n\n" + new string('y', 5000) + "\n\n.\nend", extracted: "d@e");
        (MaildropEnvelope envelope, string content, IReadOnlyList<MaildropRecipient> extracted) = Read(Path.Combine(_directory, id));

        Assert.Equal(Envelope with { Recipients = envelope.Recipients }, envelope);
        Assert.Equal(Envelope.Recipients, envelope.Recipients);
        Assert.Equal("Subject: x\r\n\r\n" + new string('y', 5000) + "\r\n\r\n.\r\nend\r\n", content);
        Assert.Equal([new MaildropRecipient("d@e", DsnNotify.Default)], extracted);
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Message_OnDisk_IsInPostfixsRecords()
    {
        using (MaildropWriter writer = MaildropWriter.Create(_directory, new MaildropEnvelope
        {
            SubmittedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_764_042_414_123),
            Sender = "u",
            Recipients = [new MaildropRecipient("r@x", DsnNotify.Never)],
        }))
        {
            writer.WriteContent(Encoding.ASCII.GetBytes("a\n" + new string('b', 2049)));
            writer.Commit();
        }
        byte[] file = File.ReadAllBytes(Directory.GetFiles(_directory).Single());
        string expected = "T\x11" + "1764042414 123000" + "A\x15" + "rewrite_context=local" + "S\x01u" + "A\x0enotify_flags=1" + "R\x03r@x" + "M\0"
            + "N\x01" + "a" + "L\u0080\x10" + new string('b', 2048) + "N\x01" + "b" + "X\0E\0";

        Assert.Equal(expected, Encoding.Latin1.GetString(file));
    }

    [Fact]
    public void Message_Committed_IsWholeByItsModeAndNamedLikeAQueueId()
    {
        string id = Write("x\n");

        Assert.True(QueueId.TryParse(id, out _));
        Assert.Equal((UnixFileMode)0b111_100_100, File.GetUnixFileMode(Path.Combine(_directory, id)));
    }

    [Fact]
    public void Message_NotCommitted_LeavesNothing()
    {
        using (MaildropWriter writer = MaildropWriter.Create(_directory, Envelope)) writer.WriteContent("x\n"u8);

        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Message_BeingWritten_IsNotWhole()
    {
        using MaildropWriter writer = MaildropWriter.Create(_directory, Envelope);

        Assert.Equal(MaildropOpenStatus.NotWhole, MaildropReader.TryOpen(Directory.GetFiles(_directory).Single(), out _, out _));
    }

    [Fact]
    public void Reader_EveryPrefix_IsDamaged()
    {
        string path = Path.Combine(_directory, Write("Subject: x\n\nbody\n", extracted: "d@e"));
        byte[] file = File.ReadAllBytes(path);
        for (int length = 0; length < file.Length; length++)
        {
            File.WriteAllBytes(path, file[..length]);
            Assert.Throws<InvalidDataException>(() => Read(path));
        }
        File.WriteAllBytes(path, file);
        Read(path);
    }

    [Fact]
    public void Reader_AnyByteChanged_NeverFailsOtherwise()
    {
        string path = Path.Combine(_directory, Write("Subject: x\n\nbody\n"));
        byte[] file = File.ReadAllBytes(path);
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            byte[] changed = [.. file];
            changed[random.Next(file.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, changed);
            try
            {
                Read(path);
            }
            catch (InvalidDataException)
            {
                // what it is for
            }
        }
        Assert.Equal(file.Length, new FileInfo(path).Length);
    }

    [Fact]
    public void Reader_LinksAndDirectories_AreNoMessages()
    {
        string id = Write("x\n"), link = Path.Combine(_directory, "LINK");
        File.CreateSymbolicLink(link, Path.Combine(_directory, id));
        Directory.CreateDirectory(Path.Combine(_directory, "DIR"));

        Assert.Equal(MaildropOpenStatus.NotAFile, MaildropReader.TryOpen(link, out _, out _));
        Assert.Equal(MaildropOpenStatus.NotAFile, MaildropReader.TryOpen(Path.Combine(_directory, "DIR"), out _, out _));
        Assert.Equal(MaildropOpenStatus.Gone, MaildropReader.TryOpen(Path.Combine(_directory, "NONE"), out _, out _));
    }

    [Theory]
    [InlineData("a\nR\u0001b")]
    [InlineData("a\0b")]
    public void Writer_LineEndInAnAddress_IsRefusedAndLeavesNothing(string address)
    {
        Assert.Throws<ArgumentException>(() => MaildropWriter.Create(_directory, Envelope with { Sender = address }));
        Assert.Empty(Directory.GetFiles(_directory));
    }

    private static (MaildropEnvelope Envelope, string Content, IReadOnlyList<MaildropRecipient> Extracted) Read(string path)
    {
        Assert.Equal(MaildropOpenStatus.Opened, MaildropReader.TryOpen(path, out MaildropReader? reader, out _));
        using (reader)
        {
            MaildropEnvelope envelope = reader!.ReadEnvelope();
            var content = new ArrayBufferWriter<byte>();
            while (reader.ReadContent(content, 100))
            {
            }
            return (envelope, Encoding.Latin1.GetString(content.WrittenSpan), reader.ReadExtracted());
        }
    }

    private string Write(string content, string? extracted = null)
    {
        using MaildropWriter writer = MaildropWriter.Create(_directory, Envelope);
        byte[] bytes = Encoding.Latin1.GetBytes(content);
        writer.WriteContent(bytes.AsSpan(0, bytes.Length / 2));
        writer.WriteContent(bytes.AsSpan(bytes.Length / 2));
        if (extracted is not null) writer.AddExtractedRecipient(new MaildropRecipient(extracted, DsnNotify.Default));
        return writer.Commit();
    }
}
