using Hikyaku.Mail;

namespace Hikyaku.Smtp.Commands;

/// <summary>The parameters of one MAIL command (RFC 1870, 3461, 4954, 6152, 6531).</summary>
internal ref struct MailParameterParser(CommandSyntax syntax)
{
    private bool _hasAuth;

    public BodyType Body { get; private set; }

    public long SizeBytes { get; private set; }

    public bool SmtpUtf8 { get; private set; }

    public DsnReturn Return { get; private set; }

    public string? EnvelopeId { get; private set; }

    public CommandRejection Parse(CommandArguments arguments, out string option)
    {
        option = "";
        while (!arguments.Rest.IsEmpty)
        {
            bool isWhole = arguments.ReadWord(out ReadOnlySpan<byte> word) == ParseStatus.Complete;
            CommandRejection rejection = isWhole ? Take(EsmtpParameter.Split(word)) : CommandRejection.UnsupportedOption;
            if (rejection == CommandRejection.None) continue;
            option = PrintableText.FromBytes(isWhole ? word : arguments.Rest);
            return rejection;
        }
        return CommandRejection.None;
    }

    private CommandRejection Take(EsmtpParameter parameter)
    {
        if (parameter.Is("SIZE"u8) && parameter.HasValue)
        {
            if (!ProtocolNumber.TryParse(parameter.Value, out long size)) return CommandRejection.BadSize;
            SizeBytes = size;
            return CommandRejection.None;
        }
        if (parameter.Is("BODY"u8)) return TakeBody(parameter);
        if (parameter.Is("SMTPUTF8"u8) && !parameter.HasValue && syntax.OffersSmtpUtf8)
        {
            SmtpUtf8 = true;
            return CommandRejection.None;
        }
        if (parameter.Is("AUTH"u8) && parameter.HasValue) return TakeAuth(parameter);
        if (parameter.Is("RET"u8) && parameter.HasValue) return syntax.OffersDsn ? TakeReturn(parameter) : CommandRejection.DsnDisabled;
        if (parameter.Is("ENVID"u8) && parameter.HasValue) return syntax.OffersDsn ? TakeEnvelopeId(parameter) : CommandRejection.DsnDisabled;
        return CommandRejection.UnsupportedOption;
    }

    private CommandRejection TakeBody(EsmtpParameter parameter)
    {
        if (parameter.HasValueOf("7BIT"u8)) Body = BodyType.SevenBit;
        else if (parameter.HasValueOf("8BITMIME"u8)) Body = BodyType.EightBitMime;
        else return CommandRejection.UnsupportedOption;
        return CommandRejection.None;
    }

    // RFC 4954 section 5: a server that doesn't trust the client drops the value. We trust nobody's word for who wrote a message.
    private CommandRejection TakeAuth(EsmtpParameter parameter)
    {
        if (_hasAuth) return CommandRejection.MultipleAuth;
        _hasAuth = true;
        return parameter.HasValueOf("<>"u8) || Xtext.TryDecode(parameter.Value, out _) ? CommandRejection.None : CommandRejection.UnsupportedOption;
    }

    private CommandRejection TakeReturn(EsmtpParameter parameter)
    {
        if (Return != DsnReturn.Unspecified) return CommandRejection.BadReturn;
        if (parameter.HasValueOf("FULL"u8)) Return = DsnReturn.Full;
        else if (parameter.HasValueOf("HDRS"u8)) Return = DsnReturn.Headers;
        else return CommandRejection.BadReturn;
        return CommandRejection.None;
    }

    private CommandRejection TakeEnvelopeId(EsmtpParameter parameter)
    {
        if (EnvelopeId is not null || parameter.Value.Length > 100 || !Xtext.TryDecode(parameter.Value, out string id)) return CommandRejection.BadEnvelopeId;
        EnvelopeId = id;
        return CommandRejection.None;
    }
}
