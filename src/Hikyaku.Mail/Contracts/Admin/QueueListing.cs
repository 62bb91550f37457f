namespace Hikyaku.Mail.Contracts.Admin;

/// <summary>The answer to <c>GET /queue</c> of the admin API: what mailq and <c>hikyaku queue list</c> print.</summary>
/// <param name="Messages">By arrival.</param>
public sealed record QueueListing(IReadOnlyList<QueueListingMessage> Messages);
