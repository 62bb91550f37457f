namespace Hikyaku.EndToEndTests.Clients;

/// <summary>All mail clients. To add one: a class of its own, and a row here.</summary>
internal static class MailClients
{
    public static IReadOnlyList<MailClient> All { get; } =
    [
        new SwaksClient(),
        new CurlClient(),
        new MsmtpClient(),
        new SmtplibClient(),
        new NodemailerClient(),
        new MailKitClient(),
    ];

    public static MailClient Named(string name) => All.Single(c => c.Name == name);
}
