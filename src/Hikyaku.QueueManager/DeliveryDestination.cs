namespace Hikyaku.QueueManager;

/// <summary>Where an entry goes, and whose concurrency it counts against.</summary>
/// <param name="Nexthop">As the transport reads it.</param>
/// <param name="QueueName">The next hop; for a transport that takes one recipient at a time, the mailbox (postconf(5) default_destination_concurrency_limit).</param>
internal readonly record struct DeliveryDestination(string Nexthop, string QueueName);
