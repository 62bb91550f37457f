using MailKit.Net.Smtp;
using MimeKit;

namespace Hikyaku.EndToEndTests.Clients;

/// <summary>MailKit without its habit of re-encoding bodies that hold long lines: the scenarios compare bytes.</summary>
internal sealed class UnchangedSmtpClient : SmtpClient
{
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
        // The message goes as it is.
    }
}
