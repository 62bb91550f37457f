using Hikyaku.Mail;
using Hikyaku.Smtp.Addresses;

namespace Hikyaku.Smtp.Commands;

/// <summary>A MAIL command, understood.</summary>
public sealed record MailCommand
{
    public required MailAddress Sender { get; init; }

    public BodyType Body { get; init; }

    /// <summary>SIZE (RFC 1870); 0 when the client said nothing.</summary>
    public long SizeBytes { get; init; }

    public bool SmtpUtf8 { get; init; }

    public DsnReturn Return { get; init; }

    /// <summary>ENVID, decoded, or null.</summary>
    public string? EnvelopeId { get; init; }

    // mail = "MAIL FROM:" Reverse-path [ SP Mail-parameters ] CRLF
    /// <summary>Reads what stands behind the verb. On a rejection the result is null and <paramref name="option"/> is the option that it is about.</summary>
    public static MailCommand? Parse(ReadOnlySpan<byte> text, CommandSyntax syntax, out CommandRejection rejection, out string option)
    {
        option = "";
        var arguments = new CommandArguments(text);
        if (!arguments.TryTakePrefix("FROM:"u8) || arguments.Rest.IsEmpty) return Refuse(CommandRejection.Syntax, out rejection);
        if (arguments.ReadWord(out ReadOnlySpan<byte> path) == ParseStatus.Reject) return Refuse(CommandRejection.BadAddress, out rejection);
        var parameters = new MailParameterParser(syntax);
        rejection = parameters.Parse(arguments, out option);
        PathStatus status = new PathParser(syntax.IsStrict, parameters.SmtpUtf8).Parse(path, out MailAddress sender);
        if (status == PathStatus.BadSyntax)
        {
            option = "";
            return Refuse(CommandRejection.BadAddress, out rejection);
        }
        if (rejection != CommandRejection.None) return null;
        if (status == PathStatus.NeedsSmtpUtf8) return Refuse(CommandRejection.NeedsSmtpUtf8, out rejection);
        return new MailCommand
        {
            Sender = sender,
            Body = parameters.Body,
            SizeBytes = parameters.SizeBytes,
            SmtpUtf8 = parameters.SmtpUtf8,
            Return = parameters.Return,
            EnvelopeId = parameters.EnvelopeId,
        };
    }

    private static MailCommand? Refuse(CommandRejection why, out CommandRejection rejection)
    {
        rejection = why;
        return null;
    }
}
