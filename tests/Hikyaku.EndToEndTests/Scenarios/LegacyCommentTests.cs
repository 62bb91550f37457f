using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Smtp;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>Comments of 2005 in EUC-JP and Shift_JIS: bytes that nobody touches, and that are no fault.</summary>
public sealed class LegacyCommentTests : Scenario
{
    /// <summary>"メール" in EUC-JP, then in Shift_JIS; the second's trailing bytes hold 0x5B and 0x83.</summary>
    private static readonly byte[] Comments =
    [
        .. "# "u8, 0xA5, 0xE1, 0xA1, 0xBC, 0xA5, 0xEB, .. "\n# "u8, 0x83, 0x81, 0x81, 0x5B, 0x83, 0x8B, .. "\n"u8,
    ];

    [Fact]
    public async Task CommentsInOldEncodings_SurviveAnEditAndAReload_ByteForByte()
    {
        ServerFiles files = NewServerFiles();
        files.Write();
        byte[] commented = [.. Comments, .. File.ReadAllBytes(files.MasterPath).Select(b => b), .. Comments];
        files.WriteMaster(commented);
        HikyakuServer server = Own(await HikyakuServer.StartAsync(files));
        ProgramResult before = await server.VerbAsync("check");
        Assert.DoesNotContain("master.cf:1:", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("master.cf:2:", before.Text, StringComparison.Ordinal);

        // The edit of an administrator: one line more, in between.
        files.Services["extra"] = Network.TestPort.Next();
        File.AppendAllText(Path.Combine(files.ConfigDirectory, "services"), $"extra\t{files.Port("extra")}/tcp\n");
        byte[] edited = [.. commented, .. "extra inet n - n - - smtpd\n"u8];
        files.WriteMaster(edited);
        await server.ReloadAsync();
        await using RawSmtpClient client = await RawSmtpClient.ConnectAsync(files.Port("extra"));
        await client.CommandAsync("QUIT", 221);
        await HikyakuServer.AddUserAsync(files, "taro", "tegami");
        await server.StopAsync();
        Assert.Equal(edited, File.ReadAllBytes(files.MasterPath));
    }
}
