using System.Globalization;
using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>The names that reply templates may use (postconf(5) default_rbl_reply, smtpd_reject_footer). A value is empty when the session hasn't come that far.</summary>
internal static class SessionAttributes
{
    private static readonly Dictionary<string, Func<Evaluation, string>> Values = new(StringComparer.Ordinal)
    {
        ["server_name"] = static e => e.Settings.Myhostname,
        ["client"] = static e => e.Request.Client.Name.ToString(),
        ["client_port"] = static e => e.Request.Client.Name.Port.ToString(CultureInfo.InvariantCulture),
        ["client_address"] = static e => e.Request.Client.Name.Address.ToString(),
        ["client_name"] = static e => e.Request.Client.Name.HostName,
        ["reverse_client_name"] = static e => e.Request.Client.ReverseName,
        ["helo_name"] = static e => e.Request.HeloName ?? "",
        ["sender"] = static e => Whole(e.Request.Sender),
        ["sender_name"] = static e => Name(e.Request.Sender),
        ["sender_domain"] = static e => e.Request.Sender?.Domain ?? "",
        ["recipient"] = static e => Whole(e.Recipient),
        ["recipient_name"] = static e => Name(e.Recipient),
        ["recipient_domain"] = static e => e.Recipient?.Domain ?? "",
        ["localtime"] = static _ => TimeProvider.System.GetLocalNow().ToString("MMM dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    public static bool Knows(string name) => Values.ContainsKey(name);

    /// <summary>Null when there is no such name.</summary>
    public static string? Find(Evaluation evaluation, string name) => Values.TryGetValue(name, out Func<Evaluation, string>? value) ? value(evaluation) : null;

    private static string Whole(MailAddress? address) => address is { } known ? known.IsNull ? "<>" : known.ToString() : "";

    private static string Name(MailAddress? address) => address is { } known ? known.IsNull ? "<>" : known.LocalPart : "";
}
