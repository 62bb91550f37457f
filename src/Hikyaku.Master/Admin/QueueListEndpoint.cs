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
        IReadOnlyList<QueueEntry> entries = server.Parts.Services.Queue.List(QueueSelection.All);
        var listing = new QueueListing([.. entries.Select(Describe)]);
        return context.Response.WriteAsJsonAsync(listing, QueueListingJson.Default.QueueListing, cancellationToken: context.RequestAborted);
    }

    private static QueueListingMessage Describe(QueueEntry entry) => new(
        entry.QueueId.ToString(),
        entry.State.ToString().ToLowerInvariant(),
        entry.ArrivalTime,
        entry.SizeBytes,
        entry.Sender.ToString(),
        entry.NextAttempt,
        entry.AttemptCount,
        [.. entry.Recipients.Select(static r => new QueueListingRecipient(r.Address.ToString(), r.DelayReason))]);
}
