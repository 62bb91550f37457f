using Hikyaku.EndToEndTests.Server;
using Hikyaku.EndToEndTests.Tls;
using Xunit;

namespace Hikyaku.EndToEndTests;

/// <summary>
/// A test with a folder of its own and everything that it started in it. All is ended afterwards, last started first; the folder is
/// removed, or kept and named when the test failed.
/// </summary>
public abstract class Scenario : IAsyncLifetime
{
    private readonly Stack<IAsyncDisposable> _owned = new();
    private TestAuthority? _authority;

    private protected TestFolder Folder { get; } = new();

    /// <summary>Made when first asked for.</summary>
    private protected TestAuthority Authority => _authority ??= new TestAuthority(Folder);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        while (_owned.TryPop(out IAsyncDisposable? owned)) await owned.DisposeAsync();
        if (TestContext.Current.TestState?.Result == TestResult.Failed) Log($"kept: {Folder.Path}");
        else Folder.Delete();
        GC.SuppressFinalize(this);
    }

    /// <summary>A line in the test's own log, which `./test` keeps with its result.</summary>
    private protected static void Log(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    /// <summary>Ends it with the test.</summary>
    private protected T Own<T>(T started) where T : IAsyncDisposable
    {
        _owned.Push(started);
        return started;
    }

    /// <summary>Configuration of a server whose listeners have a certificate of the test's authority.</summary>
    private protected ServerFiles NewServerFiles(string name = "server")
    {
        ServerFiles files = new(Folder, name);
        Authority.Issue($"{name}/etc/tls", "mail.example.jp", "localhost");
        files.Main["smtpd_tls_cert_file"] = Path.Combine(files.ConfigDirectory, "tls.cert.pem");
        files.Main["smtpd_tls_key_file"] = Path.Combine(files.ConfigDirectory, "tls.key.pem");
        files.Main["smtpd_tls_security_level"] = "may";
        files.Main["smtpd_tls_auth_only"] = "yes";
        return files;
    }

    private protected async Task<HikyakuServer> StartAsync(ServerFiles files) => Own(await HikyakuServer.StartAsync(files.Write()));
}
