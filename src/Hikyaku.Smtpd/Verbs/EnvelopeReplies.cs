using Hikyaku.Smtp.Commands;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>Postfix's words for a MAIL or RCPT that was not understood.</summary>
internal static class EnvelopeReplies
{
    public static string ForMail(CommandRejection rejection, string option) => rejection switch
    {
        CommandRejection.Syntax => "501 5.5.4 Syntax: MAIL FROM:<address>",
        CommandRejection.BadAddress => "501 5.1.7 Bad sender address syntax",
        _ => ForEither(rejection, option),
    };

    public static string ForRcpt(CommandRejection rejection, string option) => rejection switch
    {
        CommandRejection.Syntax => "501 5.5.4 Syntax: RCPT TO:<address>",
        CommandRejection.BadAddress => "501 5.1.3 Bad recipient address syntax",
        _ => ForEither(rejection, option),
    };

    private static string ForEither(CommandRejection rejection, string option) => rejection switch
    {
        CommandRejection.NeedsSmtpUtf8 => "553 5.6.7 Must declare SMTPUTF8 to send unicode address",
        CommandRejection.BadSize => "501 5.5.4 Bad message size syntax",
        CommandRejection.DsnDisabled => "501 5.7.1 DSN support is disabled",
        CommandRejection.BadReturn => "501 5.5.4 Bad RET parameter syntax",
        CommandRejection.BadEnvelopeId => "501 5.5.4 Bad ENVID parameter syntax",
        CommandRejection.BadNotify => "501 5.5.4 Error: Bad NOTIFY parameter syntax",
        CommandRejection.BadOriginalRecipient => "501 5.5.4 Error: Bad ORCPT parameter syntax",
        CommandRejection.MultipleAuth => "503 5.5.4 Error: multiple AUTH= options",
        _ => $"555 5.5.4 Unsupported option: {option}",
    };
}
