namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>relay_</c>.</summary>
public static class RelayParameters
{
    public static readonly ListParameter Domains = new("relay_domains", "${{$compatibility_level} <level {2} ? {$mydestination} : {}}")
    {
        Since = "2.4",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter DomainsRejectCode = new("relay_domains_reject_code", "554")
    {
        Minimum = 0,
        Status = ParameterStatus.Planned(3),
    };

    public static readonly TableListParameter RecipientMaps = new("relay_recipient_maps", "")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("relay_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter DestinationRecipientLimit = new("relay_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter Transport = new("relay_transport", "relay")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.Planned(2),
    };

    public static readonly ListParameter Clientcerts = new("relay_clientcerts", "")
    {
        Since = "2.2",
        Status = ParameterStatus.Planned(2),
    };
}
