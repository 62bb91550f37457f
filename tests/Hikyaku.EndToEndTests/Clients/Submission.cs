using System.Text;

namespace Hikyaku.EndToEndTests.Clients;

/// <summary>What a mail client is told to do: one message, to one server.</summary>
/// <param name="Port">On 127.0.0.1; clients call the server "localhost", so that its certificate is checked by name.</param>
/// <param name="Tls">How, and that it is no choice.</param>
/// <param name="User">Null: without AUTH.</param>
/// <param name="Message">With CRLF.</param>
/// <param name="CertificateAuthority">PEM file of who must have signed the server's certificate.</param>
/// <param name="WorkFolder">Where the client may put its files.</param>
internal sealed record Submission(
    int Port, TlsMode Tls, string? User, string? Password, string Sender, string Recipient, byte[] Message, string CertificateAuthority, string WorkFolder)
{
    /// <summary>A message with what goes wrong on the way: dots, trailing blanks, 8-bit text, a long line, empty lines at the end.</summary>
    public static byte[] OddMessage(string mark, string sender, string recipient) => Encoding.UTF8.GetBytes(string.Join("\r\n",
        $"From: =?UTF-8?B?6aOb6ISa?= <{sender}>",
        $"To: <{recipient}>",
        "Subject: =?ISO-2022-JP?B?GyRCSHRVTRsoQg==?=",
        "Date: Wed, 25 Nov 2026 12:00:00 +0900",
        $"Message-ID: <{mark}@client.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        $"X-Mark: {mark}",
        "X-Folded: one",
        "\ttwo ",
        "",
        ".",
        "..",
        ".leading dot",
        "From a line that mailboxes of another kind would change",
        "trailing blanks  \t",
        "飛脚は走る。",
        new string('x', 900),
        "QUIT",
        "",
        "the last line stands above two empty ones",
        "",
        "",
        ""));
}
