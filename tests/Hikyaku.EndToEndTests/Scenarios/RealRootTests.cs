using System.Numerics;
using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// As real root, on the real ports, in namespaces of its own (tests/tools/own-root): the script tests/tools/real-root.py does what an
/// administrator would and tells what it sees.
/// </summary>
public sealed class RealRootTests : Scenario
{
    [Fact]
    public async Task StartedAsRoot_TheHelperKeepsRoot_TheServerHasNone()
    {
        Requires.Root("it is about root");
        Requires.Program("python3");
        string oldSerial = Authority.Issue("old", "mail.example.jp"), newSerial = Authority.Issue("new", "mail.example.jp");

        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(
            Checkout.Tool("own-root"), "--net", "--bind", $"{Folder.Path}:/certificates", "--",
            "/usr/bin/python3", Checkout.Tool("real-root.py"), HikyakuProgram.Path, "/certificates")
        {
            Limit = TimeSpan.FromMinutes(3),
        });
        Log(result.ToString());
        result.MustSucceed();
        Dictionary<string, string> seen = result.Output.Split('\n')
            .Select(l => l.Split(": ", 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);

        Assert.StartsWith("1 ['", seen["without-the-user"], StringComparison.Ordinal);
        foreach (int port in (int[])[25, 587, 465]) Assert.Equal("open", seen[$"port {port}"]);
        Assert.Equal(Number(oldSerial), Number(seen["serial"]));
        Assert.Equal("0", seen["reload"]);
        Assert.Equal(Number(newSerial), Number(seen["serial after reload"]));
        Assert.Equal("0", seen["reload with port 26"]);
        Assert.Equal("220", seen["port 26"]);
        Assert.Equal("taro taro 600", seen["mail"]);

        string owner = seen["owner"];
        Assert.Equal("0 0 0 0", seen["helper uid"]);
        Assert.Equal($"{owner} {owner} {owner} {owner}", seen["server uid"]);
        Assert.DoesNotContain("0", seen["server gid"].Split(' '));
        string none = new('0', 16);
        Assert.Equal($"{none} {none} {none} {none}", seen["server capabilities"]);
        Assert.Equal("0", seen["stopped"]);
    }

    private static BigInteger Number(string hexadecimal) => BigInteger.Parse("0" + hexadecimal, System.Globalization.NumberStyles.HexNumber, null);
}
