using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>POST /queue/flush</c>: waiting messages are due now, and destinations that were given up for a while are tried again.</summary>
internal sealed class QueueFlushEndpoint(MasterServer server) : AdminEndpoint("POST", "/queue/flush")
{
    public override bool IsOpenToUsers => true;

    public override async Task HandleAsync(HttpContext context)
    {
        if (await QueueSelectionReader.ReadAsync(context) is not { } selection) return;
        server.Parts.QueueManager.ReviveDestinations();
        int count = await server.Parts.Services.Queue.FlushAsync(selection, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new QueueCommandResult([], count, null), AdminJson.Default.QueueCommandResult, cancellationToken: context.RequestAborted);
    }
}
