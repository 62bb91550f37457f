using Hikyaku.EndToEndTests.Dns;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Peers;

/// <summary>The control of the scenarios that look up mail exchangers.</summary>
public sealed class LoopbackDnsServerTests : Scenario
{
    private const string Query = """
        import socket, struct, sys
        port, name, kind = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
        question = b"".join(bytes([len(l)]) + l.encode() for l in name.split(".")) + b"\0" + struct.pack(">HH", kind, 1)
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.settimeout(10)
        s.sendto(struct.pack(">6H", 7, 0x100, 1, 0, 0, 0) + question, ("127.0.0.1", port))
        answer = s.recv(512)
        number, flags, _, count, _, _ = struct.unpack(">6H", answer[:12])
        print(number, flags & 15, count, answer[12 + len(question):].hex())

        """;

    [Theory]
    [InlineData("example.net", 15, "7 0 1 c00c000f00010000003c0014000a046d61696c076578616d706c65036e657400\n")]
    [InlineData("mail.example.net", 1, "7 0 1 c00c000100010000003c00047f000001\n")]
    [InlineData("mail.example.net", 28, "7 0 0 \n")]
    [InlineData("nowhere.example", 15, "7 3 0 \n")]
    public async Task Zone_Asked_AnswersWithItsRecords(string name, int type, string expected)
    {
        Requires.Program("python3");
        DnsZone zone = new DnsZone().MailExchanger("example.net", 10, "mail.example.net").Address("mail.example.net", "127.0.0.1");
        LoopbackDnsServer server = Own(new LoopbackDnsServer(zone));
        string script = Folder.WriteFile("query.py", Query);
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand("python3", script, $"{server.Port}", name, $"{type}"));
        Assert.Equal(expected, result.MustSucceed().Output);
    }
}
