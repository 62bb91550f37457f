using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>POST /queue/hold</c>, <c>/queue/release</c>, <c>/queue/delete</c>: durable when answered.</summary>
internal sealed class QueueChangeEndpoint(
    string verb, MasterServer server, Func<IMessageQueue, QueueSelection, CancellationToken, ValueTask<IReadOnlyList<QueueId>>> change)
    : AdminEndpoint("POST", $"/queue/{verb}")
{
    public override async Task HandleAsync(HttpContext context)
    {
        if (await QueueSelectionReader.ReadAsync(context) is not { } selection) return;
        QueueCommandResult result;
        try
        {
            IReadOnlyList<QueueId> ids = await change(server.Parts.Services.Queue, selection, context.RequestAborted);
            result = new QueueCommandResult([.. ids.Select(static i => i.ToString())], ids.Count, null);
        }
        catch (IOException e)
        {
            result = new QueueCommandResult([], 0, e.Message);
        }
        await context.Response.WriteAsJsonAsync(result, AdminJson.Default.QueueCommandResult, cancellationToken: context.RequestAborted);
    }
}
