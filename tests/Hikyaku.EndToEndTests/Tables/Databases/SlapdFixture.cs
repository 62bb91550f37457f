using Xunit;

namespace Hikyaku.EndToEndTests.Tables.Databases;

/// <summary>One directory for all tests of ldap: tables.</summary>
public sealed class SlapdFixture : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private SlapdServer? _server;

    internal SlapdServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await SlapdServer.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Delete();
    }
}
