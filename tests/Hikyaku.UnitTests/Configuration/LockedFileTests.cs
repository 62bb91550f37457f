using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.PostfixTools;
using Hikyaku.Storage.Files;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>postconf holds a lock on the new main.cf for a moment after it has put it into its place, ours as well as Postfix's.</summary>
public sealed class LockedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikyaku-locked-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_WhileMainCfIsLocked_ReadsIt()
    {
        string main = Path.Combine(_folder.FullName, "main.cf");
        File.WriteAllText(main, "myhostname = mail.example.jp\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "master.cf"), "");
        Assert.Equal(0, LibcStorageCalls.Instance.Open(main, OpenFlags.ReadWrite, 0, out int descriptor));
        try
        {
            Assert.Equal(0, LibcStorageCalls.Instance.Lock(descriptor));
            Assert.Equal("mail.example.jp", ToolConfiguration.Load(_folder.FullName).Get(MailParameters.Myhostname));
            Assert.DoesNotContain(ConfigurationSnapshot.Load(new ConfigurationSource(_folder.FullName, [])).Diagnostics, static d => d.Code == DiagnosticCodes.FileUnreadable);
        }
        finally
        {
            LibcStorageCalls.Instance.Close(descriptor);
        }
    }
}
