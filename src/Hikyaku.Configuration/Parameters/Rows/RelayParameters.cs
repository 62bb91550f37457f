namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>relay_</c>.</summary>
public static class RelayParameters
{
    public static readonly ListParameter Domains = new("relay_domains", "${{$compatibility_level} <level {2} ? {$mydestination} : {}}")
    {
        Summary = "Domains whose mail is taken from anybody and passed on.",
        Since = "2.4",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DomainsRejectCode = new("relay_domains_reject_code", "554")
    {
        Summary = "The reply code of reject_unauth_destination.",
        Minimum = 0,
        Status = ParameterStatus.Implemented,
    };

    public static readonly TableListParameter RecipientMaps = new("relay_recipient_maps", "")
    {
        Summary = "The tables of users of relay_domains; empty takes everybody.",
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationConcurrencyLimit = new("relay_destination_concurrency_limit", "$default_destination_concurrency_limit")
    {
        Since = "2.0",
        Summary = "How many deliveries of the relay transport to one destination may run at a time.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter DestinationRecipientLimit = new("relay_destination_recipient_limit", "$default_destination_recipient_limit")
    {
        Since = "2.0",
        Summary = "How many recipients one delivery of the relay transport may carry.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Transport = new("relay_transport", "relay")
    {
        Summary = "The transport for relay_domains.",
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter Clientcerts = new("relay_clientcerts", "")
    {
        Since = "2.2",
        Summary = "Tables with the fingerprints of client certificates or public keys that permit_tls_clientcerts lets relay.",
        Status = ParameterStatus.Planned(4),
    };
}
