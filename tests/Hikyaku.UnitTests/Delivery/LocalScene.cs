using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Delivery;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Delivery;
using Hikyaku.Mail.Events;
using Hikyaku.Rewriting;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Privileged;
using Hikyaku.Tables;
using Hikyaku.UnitTests.SmtpClient;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.UnitTests.Delivery;

/// <summary>A local delivery agent over a folder of its own, with aliases given as text.</summary>
internal sealed class LocalScene : IDisposable, IPrivilegedOperations
{
    private readonly TableSet _tables = new();

    public LocalScene(string aliases = "", string mainCf = "", IntakeResult? intake = null)
    {
        Folder = Directory.CreateTempSubdirectory("hikyaku-test-").FullName;
        Intake = intake is { } result ? new RecordingIntake(result) : new RecordingIntake();
        string path = Path.Combine(Folder, "aliases");
        File.WriteAllText(path, aliases);
        Directory.CreateDirectory(Path.Combine(Folder, "mail"));
        string text = $"""
            myhostname = host.example
            mydestination = host.example, example.org
            mail_name = Hikyaku
            recipient_delimiter = +
            alias_maps = texthash:{path}
            {(mainCf.Contains("home_mailbox", StringComparison.Ordinal) ? "" : $"hikyaku_mail_directory = {Folder}/mail")}

            """ + mainCf;
        var view = ParameterView.Parse(text);
        var diagnostics = new List<Diagnostic>();
        var addresses = LocalAddresses.Create(view, HostFacts.System, diagnostics);
        var service = new ServiceSnapshot { Name = "local", Type = ServiceType.Unix, ProcessLimit = 1, Command = "local", Place = default, Parameters = view };
        Agent = DeliveryAgents.Create(
            service,
            new DeliveryEnvironment
            {
                Tables = _tables,
                Addresses = addresses,
                Resolver = AddressResolver.Create(view, _tables, addresses, diagnostics),
                Dns = new ClientScene(),
                Events = new ClientScene(),
                Intake = Intake,
                Privileged = this,
                Storage = LibcStorageCalls.Instance,
                Time = Time,
                SpoolDirectory = Folder,
                KnowsUser = (user, _) => ValueTask.FromResult(user is "alice" or "bob"),
                Report = diagnostics.Add,
            },
            new LogSource("postfix", "local", 1));
    }

    public string Folder { get; }

    public IDeliveryAgent Agent { get; }

    public RecordingIntake Intake { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 4, 35, 0, TimeSpan.Zero));

    /// <summary>What the helper was asked to write: user, maildir, content.</summary>
    public List<(string User, string Maildir, string Content)> Helped { get; } = [];

    public async Task<RecipientResult> DeliverAsync(string recipient, string content = "Subject: x\r\n\r\nbody\r\n")
    {
        DeliveryRequest request = ClientScene.Request("", content, ClientScene.Envelope("sender@example.net", recipient));
        return (await Agent.DeliverAsync(request, Xunit.TestContext.Current.CancellationToken)).Recipients[0];
    }

    public string[] MailOf(string user)
    {
        string folder = $"{Folder}/mail/{user}/new";
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(File.ReadAllText)] : [];
    }

    public void Dispose()
    {
        _tables.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    Task<HelperReply> IPrivilegedOperations.DeliverMaildirAsync(string user, string maildir, SafeFileHandle content, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[RandomAccess.GetLength(content)];
        RandomAccess.Read(content, bytes, 0);
        Helped.Add((user, maildir, System.Text.Encoding.UTF8.GetString(bytes)));
        return Task.FromResult(new HelperReply(HelperReplyStatus.Done, ""));
    }

    System.Net.Sockets.SafeSocketHandle IPrivilegedOperations.Bind(System.Net.IPEndPoint endpoint) => throw new IOException("not here");

    Stream IPrivilegedOperations.Open(string path) => File.OpenRead(path);

    void IPrivilegedOperations.Reload()
    {
    }

    void IPrivilegedOperations.NotifyReady()
    {
    }
}
