using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Events.Lines;

/// <summary>
/// Builds log lines as UTF-8 in one buffer that is used again and again. What comes from outside cannot end a line or hide part of it: control characters,
/// line separators and the marks that turn writing direction become question marks (Postfix's printable()).
/// </summary>
internal sealed class LogText
{
    private const byte Replacement = (byte)'?';

    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private byte[] _buffer = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Drops what was written beyond a length; never in the middle of a character.</summary>
    public void Truncate(int length)
    {
        if (length >= Length) return;
        while (length > 0 && (_buffer[length] & 0xC0) == 0x80) length--;
        Length = length;
    }

    /// <summary>Appends text of our own: it is plain ASCII.</summary>
    public LogText Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Appends text from anywhere, made printable.</summary>
    public LogText Text(ReadOnlySpan<char> text)
    {
        int odd = text.IndexOfAnyExcept(PlainAscii);
        ReadOnlySpan<char> plain = odd < 0 ? text : text[..odd];
        Ascii.FromUtf16(plain, Room(plain.Length), out int written);
        Length += written;
        if (odd >= 0) Mend(text[odd..]);
        return this;
    }

    public LogText Number(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out int written);
        Length += written;
        return this;
    }

    public LogText TwoDigits(int value, char pad = '0')
    {
        Span<byte> room = Room(2);
        room[0] = value < 10 ? (byte)pad : (byte)('0' + value / 10);
        room[1] = (byte)('0' + value % 10);
        Length += 2;
        return this;
    }

    /// <summary><c>host[address]</c></summary>
    public LogText Client(ClientName client)
    {
        Text(client.HostName).Raw("["u8);
        Address(client.Address);
        return Raw("]"u8);
    }

    /// <summary>A mailbox between angle brackets, quoted as on the wire; <c>&lt;&gt;</c> for the null sender.</summary>
    public LogText Mailbox(MailAddress address)
    {
        Raw("<"u8);
        if (!address.IsNull) Text(LocalPartSyntax.IsDotString(address.LocalPart) ? address.LocalPart : LocalPartSyntax.Quote(address.LocalPart));
        if (!string.IsNullOrEmpty(address.Domain)) Raw("@"u8).Text(address.Domain);
        return Raw(">"u8);
    }

    /// <summary>The queue id, or <c>NOQUEUE</c>.</summary>
    public LogText Id(QueueId id) => id.IsNone ? Raw("NOQUEUE"u8) : Text(id.ToString());

    private void Address(IPAddress address)
    {
        Span<byte> room = Room(65);
        if (address.TryFormat(room, out int written)) Length += written;
    }

    private void Mend(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            Span<byte> room = Room(4);
            if (IsPrintable(rune)) Length += rune.EncodeToUtf8(room);
            else
            {
                room[0] = Replacement;
                Length++;
            }
        }
    }

    // C0, DEL and C1; line and paragraph separators; embeddings, overrides, isolates and marks of direction; the byte order mark.
    private static bool IsPrintable(Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or 0xFEFF or 0xFFFD => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        _ => true,
    };

    private Span<byte> Room(int count)
    {
        if (_buffer.Length - Length < count) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        return _buffer.AsSpan(Length);
    }
}
