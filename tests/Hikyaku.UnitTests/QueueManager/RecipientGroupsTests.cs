using Hikyaku.Delivery;
using Hikyaku.Mail;
using Hikyaku.QueueManager;
using Hikyaku.QueueManager.Destinations;
using Xunit;

namespace Hikyaku.UnitTests.QueueManager;

public sealed class RecipientGroupsTests : IDisposable
{
    private readonly RoundScene _scene = new() { PendingRecipients = [0, 1, 2] };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(0, "x.example/x.example: 0 1 2")]
    [InlineData(3, "x.example/x.example: 0 1 2")]
    [InlineData(2, "x.example/x.example: 0 1 | x.example/x.example: 2")]
    [InlineData(1, "x.example/a@example.org: 0 | x.example/b@example.org: 1 | x.example/c@example.org: 2")]
    public void Groups_OfOneDestination_AreCutAtTheRecipientLimit(int limit, string expected)
    {
        MessageDelivery round = _scene.Begin();
        var groups = new RecipientGroups(round);
        TransportPlan transport = Transport("smtp", limit);
        for (int i = 0; i < 3; i++) groups.Add(transport, "x.example", i, round.Message.Envelope.Recipients[i]);

        Assert.Equal(expected, Describe(groups.ToEntries()));
    }

    [Fact]
    public void Groups_OtherTransportOrNexthop_AreApart()
    {
        MessageDelivery round = _scene.Begin();
        var groups = new RecipientGroups(round);
        IReadOnlyList<Recipient> recipients = round.Message.Envelope.Recipients;
        TransportPlan smtp = Transport("smtp", 0);
        groups.Add(smtp, "x.example", 0, recipients[0]);
        groups.Add(smtp, "y.example", 1, recipients[1]);
        groups.Add(Transport("relay", 0), "x.example", 2, recipients[2]);

        Assert.Equal("x.example/x.example: 0 | y.example/y.example: 1 | x.example/x.example: 2", Describe(groups.ToEntries()));
    }

    [Fact]
    public void Entries_AreOpenOnTheRound()
    {
        MessageDelivery round = _scene.Begin();
        var groups = new RecipientGroups(round);
        TransportPlan transport = Transport("smtp", 2);
        for (int i = 0; i < 3; i++) groups.Add(transport, "x.example", i, round.Message.Envelope.Recipients[i]);
        int entries = groups.ToEntries().Count;

        Assert.Equal(2, entries);
        for (int i = 0; i < entries; i++) Assert.False(round.Close());
        Assert.True(round.Close()); // the round itself
    }

    private static TransportPlan Transport(string name, int recipientLimit) => new(
        name, new DiscardDeliveryAgent(), RoundScene.Source, 0, recipientLimit, new ConcurrencySettings(5, 20, 1, FeedbackRatio.One, FeedbackRatio.One));

    private static string Describe(List<DeliveryEntry> entries)
        => string.Join(" | ", entries.Select(static e => $"{e.Destination.Nexthop}/{e.Destination.QueueName}: {string.Join(' ', e.RecipientIndexes)}"));
}
