using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Broken files at a reload: each is refused with its place, and the server goes on as if nobody had asked.</summary>
public sealed class BadReloadTests : Scenario
{
    private static readonly (string File, string Append)[] Faults =
    [
        ("master.cf", "relaying  inet  n       -       n\n"),
        ("master.cf", "relaying  inet  n       -       n       -       -\n"),
        ("master.cf", "smtp      tcp   n       -       n       -       -       smtpd\n"),
        ("master.cf", "submission inet yes     -       n       -       -       smtpd\n"),
        ("master.cf", "no-such-name inet n     -       n       -       -       smtpd\n"),
        ("master.cf", "smtps     inet  n       -       n       -       -       smtpd    ←この行の頭の#をとる\n"),
        ("master.cf", "smtps     inet  n       -       n       -       -       smtpd -o { smtpd_tls_wrappermode=yes\n"),
        ("main.cf", "this line has no equals sign\n"),
        ("main.cf", "smtpd_timeout = soon\n"),
        ("main.cf", "smtpd_recipient_restrictions = permit_mynetworks, reject_everybody\n"),
        ("main.cf", "smtpd_tls_cert_file = /nowhere/cert.pem\n"),
        ("main.cf", "mynetworks = 0.0.0.0/0\ninet_interfaces = all\n"),
    ];

    [Fact]
    public async Task BrokenFiles_AtReload_AreRefusedWithTheirPlace_AndNothingChanges()
    {
        ServerFiles files = NewServerFiles();
        HikyakuServer server = await StartAsync(files);
        await using RawSmtpClient open = await RawSmtpClient.ConnectAsync(files.Port("submission"));
        await open.CommandAsync("EHLO client.example", 250);
        int listeners = server.Listeners.Count;
        foreach (var (file, append) in Faults)
        {
            files.Write();
            string path = Path.Combine(files.ConfigDirectory, file);
            int line = File.ReadAllLines(path).Length + 1;
            await File.AppendAllTextAsync(path, append);

            ProgramResult reload = await server.VerbAsync("reload");
            Assert.True(reload.ExitCode == 1, $"{append}{reload}");
            Assert.True(reload.Error.Contains($"{file}:{line}", StringComparison.Ordinal), $"{file}:{line} is not named for {append}{reload}");
            Assert.Equal(250, (await open.CommandAsync("NOOP")).Code);
            foreach (string service in (string[])["smtp", "submission"])
            {
                await using RawSmtpClient another = await RawSmtpClient.ConnectAsync(files.Port(service));
                await another.CommandAsync("QUIT", 221);
            }
            await using RawSmtpClient wrapped = await RawSmtpClient.ConnectTlsAsync(files.Port("submissions"));
            await wrapped.CommandAsync("QUIT", 221);
        }
        Assert.Equal(listeners, server.Listeners.Count);
        files.Write();
        await server.ReloadAsync();
        Assert.Equal(250, (await open.CommandAsync("NOOP")).Code);
    }
}
