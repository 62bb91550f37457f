using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>POST /reload</c>, with <c>?end-sessions=yes</c> to end the sessions under the old configuration.</summary>
internal sealed class ReloadEndpoint(MasterServer server) : AdminEndpoint("POST", "/reload")
{
    public override async Task HandleAsync(HttpContext context)
    {
        ReloadReport report = await server.Reloader.ReloadAsync(context.Request.Query["end-sessions"] == "yes", context.RequestAborted);
        await context.Response.WriteAsJsonAsync(report, AdminJson.Default.ReloadReport, cancellationToken: context.RequestAborted);
    }
}
