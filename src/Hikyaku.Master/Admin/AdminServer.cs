using Hikyaku.Storage.Privileged;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary>HTTP over a Unix socket: the way every command reaches a running server. The kernel says who asks; there is no password.</summary>
internal sealed class AdminServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Dictionary<(string Method, string Path), AdminEndpoint> _endpoints;

    private AdminServer(WebApplication application, IEnumerable<AdminEndpoint> endpoints)
    {
        _application = application;
        _endpoints = endpoints.ToDictionary(e => (e.Method, e.Path));
    }

    /// <summary>Listens. A socket file that a crash left behind is replaced: the lock on the queue has shown already that no other server runs.</summary>
    /// <exception cref="IOException">The socket cannot be made there.</exception>
    public static async Task<AdminServer> StartAsync(string socketPath, IEnumerable<AdminEndpoint> endpoints)
    {
        File.Delete(socketPath);
        // Not the current directory: the server's user may have no right to be there.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = "/" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
            options.ListenUnixSocket(socketPath);
        });
        WebApplication application = builder.Build();
        var server = new AdminServer(application, endpoints);
        application.Run(server.DispatchAsync);
        await application.StartAsync().ConfigureAwait(false);
        // Everybody may connect: who may do what is decided by the peer's user, below.
        File.SetUnixFileMode(socketPath, (UnixFileMode)0b110_110_110);
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private Task DispatchAsync(HttpContext context)
    {
        if (!_endpoints.TryGetValue((context.Request.Method, context.Request.Path.Value ?? ""), out AdminEndpoint? endpoint))
            return RefuseAsync(context, StatusCodes.Status404NotFound, "no such request");
        uint? user = PeerCredentials.UserId(context);
        bool isAdministrator = user == 0 || user == ProcessCredentials.EffectiveUserId;
        if (!isAdministrator && !endpoint.IsOpenToUsers)
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "only root and the mail owner may do this");
        return endpoint.HandleAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(reason);
    }
}
