using System.Globalization;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Locks;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Locks;

public sealed class MasterLockTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("master-lock").FullName;

    private string Pid => Path.Combine(_directory, "master.pid");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Take_Free_WritesTheProcessIdAsPostfixDoes()
    {
        File.WriteAllText(Pid, "     12345678 of an older one\n");
        MasterLock held = MasterLock.Take(Pid);

        held.Dispose(); // .NET asks for the lock itself when it reads
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId,10}\n"), File.ReadAllText(Pid));
    }

    [Fact]
    public void Take_Held_IsRefusedWithTheHoldersProcessId()
    {
        using MasterLock held = MasterLock.Take(Pid);

        for (int i = 0; i < 2; i++)
        {
            IOException refusal = Assert.Throws<IOException>(() => MasterLock.Take(Pid));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} holds {Pid}"), refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Take_WithoutDirectory_SaysWhichFile()
        => Assert.Contains("absent/master.pid", Assert.Throws<StorageException>(() => MasterLock.Take(Path.Combine(_directory, "absent/master.pid"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Take_GivenBack_IsFreeAgain()
    {
        MasterLock.Take(Pid).Dispose();
        MasterLock.Take(Pid).Dispose();

        Assert.True(File.Exists(Pid));
    }
}
