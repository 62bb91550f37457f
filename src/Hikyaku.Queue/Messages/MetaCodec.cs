using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Queue.Messages;

/// <summary>
/// A message record's metadata as bytes. Readers ignore what follows the last field they know, so a later release may append fields.
/// </summary>
internal static class MetaCodec
{
    private const byte Version = 1;

    public static void Write(ref MetaWriter writer, Envelope envelope, MessageFacts facts, MessageStatus status, int chunkCount, BodyFileReference? body)
    {
        writer.WriteByte(Version);
        WriteFacts(ref writer, facts);
        WriteOrigin(ref writer, facts.Origin);
        WriteEnvelope(ref writer, envelope);
        status.Write(ref writer);
        writer.WriteCount((uint)chunkCount);
        writer.WriteInt64(body?.LengthBytes ?? 0);
        writer.WriteCount((uint)(body?.BlockChecksums.Count ?? 0));
        foreach (uint checksum in body?.BlockChecksums ?? []) writer.WriteUInt32(checksum);
    }

    /// <exception cref="InvalidDataException">The bytes are no metadata of this version.</exception>
    public static StoredMeta Read(ReadOnlySpan<byte> bytes)
    {
        MetaReader reader = new(bytes);
        byte version = reader.ReadByte();
        if (version != Version) throw new InvalidDataException($"metadata has version {version}");
        (DateTimeOffset arrival, long size, bool eightBit, string messageId) = ReadFacts(ref reader);
        MessageOrigin origin = ReadOrigin(ref reader);
        Envelope envelope = ReadEnvelope(ref reader);
        MessageStatus status = MessageStatus.Read(ref reader, envelope.Recipients.Count);
        int chunks = (int)reader.ReadCount();
        long bodyLength = reader.ReadInt64();
        uint[] checksums = new uint[reader.ReadLength()];
        for (int i = 0; i < checksums.Length; i++) checksums[i] = reader.ReadUInt32();
        MessageFacts facts = new() { ArrivalTime = arrival, SizeBytes = size, Origin = origin, HasEightBitContent = eightBit, MessageId = messageId };
        return new StoredMeta(envelope, facts, status, chunks, bodyLength == 0 ? null : new BodyFileReference(bodyLength, checksums));
    }

    private static void WriteFacts(ref MetaWriter writer, MessageFacts facts)
    {
        writer.WriteInt64(UnixTime.ToMicroseconds(facts.ArrivalTime));
        writer.WriteInt64(facts.SizeBytes);
        writer.WriteByte(facts.HasEightBitContent ? (byte)1 : (byte)0);
        writer.WriteText(facts.MessageId);
    }

    private static (DateTimeOffset Arrival, long Size, bool EightBit, string MessageId) ReadFacts(ref MetaReader reader)
        => (UnixTime.FromMicroseconds(reader.ReadInt64()), reader.ReadInt64(), reader.ReadByte() != 0, reader.ReadText() ?? "");

    private static void WriteOrigin(ref MetaWriter writer, MessageOrigin origin)
    {
        writer.WriteByte((byte)origin.Source);
        writer.WriteByte((byte)((origin.Client is null ? 0 : 1) | (origin.UserId is null ? 0 : 2) | (origin.IsLocalClient ? 4 : 0)));
        writer.WriteText(origin.Service);
        if (origin.Client is { } client)
        {
            Span<byte> address = stackalloc byte[16];
            client.Address.TryWriteBytes(address, out int length);
            writer.WriteText(client.HostName);
            writer.WriteBytes(address[..length]);
            writer.WriteCount((uint)client.Port);
        }
        writer.WriteText(origin.HeloName);
        writer.WriteText(origin.Protocol);
        writer.WriteText(origin.SaslMethod);
        writer.WriteText(origin.SaslUsername);
        if (origin.UserId is { } user) writer.WriteUInt32(user);
    }

    private static MessageOrigin ReadOrigin(ref MetaReader reader)
    {
        MessageSource source = (MessageSource)reader.ReadByte();
        byte flags = reader.ReadByte();
        string service = reader.ReadText() ?? "";
        ClientName? client = null;
        if ((flags & 1) != 0)
        {
            string host = reader.ReadText() ?? "";
            ReadOnlySpan<byte> address = reader.ReadBytes();
            if (address.Length is not (4 or 16)) throw new InvalidDataException("an address has neither 4 nor 16 bytes");
            client = new ClientName(host, new IPAddress(address), (int)reader.ReadCount());
        }
        return new MessageOrigin
        {
            Source = source,
            Service = service,
            Client = client,
            HeloName = reader.ReadText(),
            Protocol = reader.ReadText(),
            SaslMethod = reader.ReadText(),
            SaslUsername = reader.ReadText(),
            UserId = (flags & 2) != 0 ? reader.ReadUInt32() : null,
            IsLocalClient = (flags & 4) != 0,
        };
    }

    private static void WriteEnvelope(ref MetaWriter writer, Envelope envelope)
    {
        WriteAddress(ref writer, envelope.Sender);
        writer.WriteByte((byte)envelope.Body);
        writer.WriteByte(envelope.SmtpUtf8 ? (byte)1 : (byte)0);
        writer.WriteByte((byte)envelope.Return);
        writer.WriteText(envelope.EnvelopeId);
        writer.WriteCount((uint)envelope.Recipients.Count);
        foreach (Recipient recipient in envelope.Recipients)
        {
            bool same = recipient.OriginalAddress == recipient.Address;
            writer.WriteByte(same ? (byte)1 : (byte)0);
            WriteAddress(ref writer, recipient.Address);
            if (!same) WriteAddress(ref writer, recipient.OriginalAddress);
            writer.WriteText(recipient.DsnOriginalRecipient);
            writer.WriteCount((uint)recipient.Notify);
        }
    }

    private static Envelope ReadEnvelope(ref MetaReader reader)
    {
        MailAddress sender = ReadAddress(ref reader);
        BodyType body = (BodyType)reader.ReadByte();
        bool utf8 = reader.ReadByte() != 0;
        DsnReturn dsnReturn = (DsnReturn)reader.ReadByte();
        string? envelopeId = reader.ReadText();
        Recipient[] recipients = new Recipient[reader.ReadLength()];
        for (int i = 0; i < recipients.Length; i++) recipients[i] = ReadRecipient(ref reader);
        return new Envelope { Sender = sender, Recipients = recipients, Body = body, SmtpUtf8 = utf8, Return = dsnReturn, EnvelopeId = envelopeId };
    }

    private static Recipient ReadRecipient(ref MetaReader reader)
    {
        bool same = reader.ReadByte() != 0;
        MailAddress address = ReadAddress(ref reader);
        return new Recipient
        {
            Address = address,
            OriginalAddress = same ? address : ReadAddress(ref reader),
            DsnOriginalRecipient = reader.ReadText(),
            Notify = (DsnNotify)reader.ReadCount(),
        };
    }

    private static void WriteAddress(ref MetaWriter writer, MailAddress address)
    {
        writer.WriteText(address.LocalPart ?? "");
        writer.WriteText(address.Domain ?? "");
    }

    private static MailAddress ReadAddress(ref MetaReader reader) => new(reader.ReadText() ?? "", reader.ReadText() ?? "");
}
