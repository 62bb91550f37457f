using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Delivery.Bounce;

/// <summary>What bounce reads from main.cf, once for each snapshot.</summary>
public sealed record BounceSettings
{
    public required string MyHostname { get; init; }

    public required string MailName { get; init; }

    /// <summary>postconf(5) bounce_size_limit: of a longer message only the headers are returned.</summary>
    public long SizeLimitBytes { get; init; } = 50_000;

    public required NoticeTexts Texts { get; init; }

    public static BounceSettings From(ParameterView view) => new()
    {
        MyHostname = view.Get(MailParameters.Myhostname),
        MailName = view.Get(MailParameters.MailName),
        SizeLimitBytes = view.Get(BounceParameters.SizeLimit),
        Texts = NoticeTexts.From(view),
    };
}
