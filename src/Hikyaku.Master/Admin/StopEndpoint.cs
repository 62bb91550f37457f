using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>POST /stop</c>: answers when everything is drained; the process ends right after.</summary>
internal sealed class StopEndpoint(MasterServer server) : AdminEndpoint("POST", "/stop")
{
    public override async Task HandleAsync(HttpContext context)
    {
        try
        {
            StopReport report = await server.StopAsync();
            await context.Response.WriteAsJsonAsync(report, AdminJson.Default.StopReport, cancellationToken: context.RequestAborted);
            await context.Response.CompleteAsync();
        }
        finally
        {
            server.StopAnswered();
        }
    }
}
