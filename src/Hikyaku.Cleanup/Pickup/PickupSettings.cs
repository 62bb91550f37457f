using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Cleanup.Pickup;

/// <summary>What pickup needs of main.cf and of its line in master.cf.</summary>
public sealed record PickupSettings
{
    /// <summary>Name of the service, for the origin of what it takes.</summary>
    public const string ServiceName = "pickup";

    /// <summary><c>$queue_directory/maildrop</c></summary>
    public required string Maildrop { get; init; }

    public required string MyHostname { get; init; }

    /// <summary>The program's name in Received lines.</summary>
    public string MailName { get; init; } = "Hikyaku";

    /// <summary>How often the directory is looked through even if nothing seems to have happened.</summary>
    public TimeSpan WakeupInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <param name="parameters">The pickup service's view.</param>
    /// <param name="wakeupInterval">Of its line in master.cf; zero means the stock value.</param>
    public static PickupSettings Create(ParameterView parameters, TimeSpan wakeupInterval) => new()
    {
        Maildrop = Path.Combine(parameters.Get(MailParameters.QueueDirectory), "maildrop"),
        MyHostname = parameters.Get(MailParameters.Myhostname),
        MailName = parameters.Get(MailParameters.MailName),
        WakeupInterval = wakeupInterval > TimeSpan.Zero ? wakeupInterval : TimeSpan.FromSeconds(60),
    };
}
