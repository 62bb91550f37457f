using System.Buffers;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Smtp.Commands;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>
/// The single place where commands become bytes. Nothing that it is given can end a line early: a control character in any argument is an exception (D9 of the
/// attack catalogue), so callers test with <see cref="IsEncodable(string)"/> what a message brought in.
/// </summary>
internal static class CommandEncoder
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    /// <summary>True when the text has no control character and no unpaired surrogate.</summary>
    public static bool IsEncodable(string text)
    {
        if (text.AsSpan().ContainsAny(Controls)) return false;
        if (Ascii.IsValid(text)) return true;
        foreach (Rune rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune)) return false;
        return true;
    }

    public static bool IsEncodable(MailAddress address) => IsEncodable(address.LocalPart ?? "") && IsEncodable(address.Domain ?? "");

    /// <summary>A command without its line end: <c>EHLO client.example</c>.</summary>
    /// <exception cref="ArgumentException">A control character.</exception>
    public static void Write(OutputBuffer output, ReadOnlySpan<byte> verb, string argument = "")
    {
        output.Write(verb);
        WriteText(output, argument);
        EndLine(output);
    }

    // "MAIL FROM:" Reverse-path [SP Mail-parameters] CRLF                                         RFC 5321 section 4.1.1.2
    public static void WriteMail(OutputBuffer output, in MailArguments command)
    {
        output.Write("MAIL FROM:<"u8);
        WriteText(output, command.Sender.ToString());
        output.Write(">"u8);
        if (command.SizeBytes is { } size) WriteText(output, string.Create(System.Globalization.CultureInfo.InvariantCulture, $" SIZE={size}"));
        if (command.IsEightBit) output.Write(" BODY=8BITMIME"u8);
        if (command.IsSmtpUtf8) output.Write(" SMTPUTF8"u8);
        if (command.Return == DsnReturn.Full) output.Write(" RET=FULL"u8);
        if (command.Return == DsnReturn.Headers) output.Write(" RET=HDRS"u8);
        if (command.EnvelopeId is { Length: > 0 } envelopeId)
        {
            output.Write(" ENVID="u8);
            WriteText(output, Xtext.Encode(envelopeId));
        }
        EndLine(output);
    }

    // "RCPT TO:" Forward-path [SP Rcpt-parameters] CRLF                                           RFC 5321 section 4.1.1.3
    public static void WriteRcpt(OutputBuffer output, MailAddress address, Recipient recipient, bool withDsn)
    {
        output.Write("RCPT TO:<"u8);
        WriteText(output, address.ToString());
        output.Write(">"u8);
        if (withDsn) WriteDsnParameters(output, recipient);
        EndLine(output);
    }

    private static void WriteDsnParameters(OutputBuffer output, Recipient recipient)
    {
        if (recipient.Notify != DsnNotify.Default)
        {
            output.Write(" NOTIFY="u8);
            var words = new List<string>(3);
            if (recipient.Notify.HasFlag(DsnNotify.Never)) words.Add("NEVER");
            if (recipient.Notify.HasFlag(DsnNotify.Success)) words.Add("SUCCESS");
            if (recipient.Notify.HasFlag(DsnNotify.Failure)) words.Add("FAILURE");
            if (recipient.Notify.HasFlag(DsnNotify.Delay)) words.Add("DELAY");
            WriteText(output, string.Join(',', words));
        }
        if (recipient.DsnOriginalRecipient is not { } original || !IsEncodable(original)) return;
        int semicolon = original.IndexOf(';', StringComparison.Ordinal);
        if (semicolon < 1 || original.AsSpan(0, semicolon).ContainsAny(" <>\"")) return;
        output.Write(" ORCPT="u8);
        WriteText(output, original[..(semicolon + 1)]);
        WriteText(output, Xtext.Encode(original[(semicolon + 1)..]));
    }

    private static void WriteText(OutputBuffer output, string text)
    {
        if (!IsEncodable(text)) throw new ArgumentException("a control character in the argument of an SMTP command");
        Span<byte> room = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, room));
    }

    private static void EndLine(OutputBuffer output) => output.Write("\r\n"u8);
}
