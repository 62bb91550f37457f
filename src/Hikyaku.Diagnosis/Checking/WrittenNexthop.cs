using Hikyaku.SmtpClient.Hosts;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>A next hop of an smtp(8) service that stands in the configuration.</summary>
/// <param name="Destination">As parsed; its text is one of the keys of smtp_sasl_password_maps.</param>
/// <param name="Text">As written.</param>
/// <param name="Setting">The parameter that names it, or the table with it.</param>
/// <param name="Origin">What findings call it: <c>relayhost = [mail.isp.example]:587 (main.cf:5)</c>.</param>
internal sealed record WrittenNexthop(SmtpDestination Destination, string Text, string Setting, string Origin)
{
    /// <summary>The keys under which smtp(8) looks for its password, in order; those of MX hosts aside.</summary>
    public string[] Keys => Text.Equals(Destination.Host, StringComparison.OrdinalIgnoreCase) ? [Text] : [Destination.Host, Text];
}
