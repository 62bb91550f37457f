using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Delivery.Local;

/// <summary>What local(8) reads of the configuration, once per snapshot.</summary>
internal sealed record LocalSettings
{
    public required string Myhostname { get; init; }

    /// <summary>postconf(5) mail_name, for Received.</summary>
    public required string MailName { get; init; }

    public string RecipientDelimiter { get; init; } = "";

    public static LocalSettings From(ParameterView view) => new()
    {
        Myhostname = view.Get(MailParameters.Myhostname),
        MailName = view.Get(MailParameters.MailName),
        RecipientDelimiter = view.Get(MailParameters.RecipientDelimiter),
    };
}
