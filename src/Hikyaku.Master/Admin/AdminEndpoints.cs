using Hikyaku.Master.Running;

namespace Hikyaku.Master.Admin;

/// <summary>Every request there is: docs/admin-api.md.</summary>
internal static class AdminEndpoints
{
    public static IEnumerable<AdminEndpoint> All(MasterServer server) =>
    [
        new StatusEndpoint(server),
        new ReloadEndpoint(server),
        new StopEndpoint(server),
        new QueueListEndpoint(server),
        new QueueContentEndpoint(server),
        new QueueFlushEndpoint(server),
        new QueueChangeEndpoint("hold", server, static (queue, selection, token) => queue.HoldAsync(selection, token)),
        new QueueChangeEndpoint("release", server, static (queue, selection, token) => queue.ReleaseAsync(selection, token)),
        new QueueChangeEndpoint("delete", server, static (queue, selection, token) => queue.DeleteAsync(selection, token)),
    ];
}
