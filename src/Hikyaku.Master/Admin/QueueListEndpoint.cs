using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Contracts.Admin;
using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>GET /queue</c>: every message that is queued.</summary>
internal sealed class QueueListEndpoint(MasterServer server) : AdminEndpoint("GET", "/queue")
{
    public override bool IsOpenToUsers => true;

    public override Task HandleAsync(HttpContext context)
    {
        var listing = QueueListing.From(server.Parts.Services.Queue.List(QueueSelection.All));
        return context.Response.WriteAsJsonAsync(listing, QueueListingJson.Default.QueueListing, cancellationToken: context.RequestAborted);
    }
}
