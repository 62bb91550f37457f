using Hikyaku.Mail;
using Hikyaku.Smtp.Addresses;

namespace Hikyaku.Smtp.Commands;

/// <summary>A RCPT command, understood.</summary>
/// <param name="Address">Never null; its domain may be empty.</param>
/// <param name="Notify">NOTIFY; Default when the client said nothing.</param>
/// <param name="OriginalRecipient">ORCPT as <c>type;address</c>, decoded, or null.</param>
public readonly record struct RcptCommand(MailAddress Address, DsnNotify Notify, string? OriginalRecipient)
{
    // rcpt = "RCPT TO:" ( "<Postmaster@" Domain ">" / "<Postmaster>" / Forward-path ) [ SP Rcpt-parameters ] CRLF
    /// <summary>Reads what stands behind the verb; <paramref name="option"/> is the option that a rejection is about.</summary>
    public static CommandRejection Parse(ReadOnlySpan<byte> text, CommandSyntax syntax, bool smtpUtf8, out RcptCommand command, out string option)
    {
        command = default;
        option = "";
        var arguments = new CommandArguments(text);
        if (!arguments.TryTakePrefix("TO:"u8) || arguments.Rest.IsEmpty) return CommandRejection.Syntax;
        if (arguments.ReadWord(out ReadOnlySpan<byte> path) == ParseStatus.Reject) return CommandRejection.BadAddress;
        PathStatus status = new PathParser(syntax.IsStrict, smtpUtf8).Parse(path, out MailAddress address);
        if (status == PathStatus.BadSyntax || (status == PathStatus.Ok && address.IsNull)) return CommandRejection.BadAddress;
        DsnNotify notify = DsnNotify.Default;
        string? original = null;
        while (!arguments.Rest.IsEmpty)
        {
            bool isWhole = arguments.ReadWord(out ReadOnlySpan<byte> word) == ParseStatus.Complete;
            CommandRejection rejection = isWhole ? Take(EsmtpParameter.Split(word), syntax, ref notify, ref original) : CommandRejection.UnsupportedOption;
            if (rejection == CommandRejection.None) continue;
            option = PrintableText.FromBytes(isWhole ? word : arguments.Rest);
            return rejection;
        }
        if (status == PathStatus.NeedsSmtpUtf8) return CommandRejection.NeedsSmtpUtf8;
        command = new RcptCommand(address, notify, original);
        return CommandRejection.None;
    }

    private static CommandRejection Take(EsmtpParameter parameter, CommandSyntax syntax, ref DsnNotify notify, ref string? original)
    {
        bool isNotify = parameter.Is("NOTIFY"u8);
        if (!parameter.HasValue || (!isNotify && !parameter.Is("ORCPT"u8))) return CommandRejection.UnsupportedOption;
        if (!syntax.OffersDsn) return CommandRejection.DsnDisabled;
        if (isNotify) return notify == DsnNotify.Default && TryReadNotify(parameter.Value, out notify) ? CommandRejection.None : CommandRejection.BadNotify;
        return original is null && TryReadOriginal(parameter.Value, out original) ? CommandRejection.None : CommandRejection.BadOriginalRecipient;
    }

    // notify-esmtp-value = "NEVER" / ( notify-list-element *( "," notify-list-element ) )      RFC 3461 section 4.1
    private static bool TryReadNotify(ReadOnlySpan<byte> text, out DsnNotify notify)
    {
        notify = DsnNotify.Default;
        foreach (Range range in text.Split((byte)','))
        {
            ReadOnlySpan<byte> word = text[range];
            DsnNotify one = System.Text.Ascii.EqualsIgnoreCase(word, "NEVER"u8) ? DsnNotify.Never
                : System.Text.Ascii.EqualsIgnoreCase(word, "SUCCESS"u8) ? DsnNotify.Success
                : System.Text.Ascii.EqualsIgnoreCase(word, "FAILURE"u8) ? DsnNotify.Failure
                : System.Text.Ascii.EqualsIgnoreCase(word, "DELAY"u8) ? DsnNotify.Delay : DsnNotify.Default;
            if (one == DsnNotify.Default) return false;
            notify |= one;
        }
        return (notify & DsnNotify.Never) == 0 || notify == DsnNotify.Never;
    }

    // original-recipient-address = addr-type ";" xtext      RFC 3461 section 4.2
    private static bool TryReadOriginal(ReadOnlySpan<byte> text, out string? original)
    {
        original = null;
        int semicolon = text.IndexOf((byte)';');
        if (text.Length > 500 || semicolon <= 0 || !Xtext.TryDecode(text[..semicolon], out string type) || !Xtext.TryDecode(text[(semicolon + 1)..], out string address)) return false;
        original = $"{type};{address}";
        return true;
    }
}
