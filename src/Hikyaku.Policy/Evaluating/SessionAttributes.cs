using System.Globalization;
using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>The names that reply templates may use (postconf(5) default_rbl_reply, smtpd_reject_footer).</summary>
internal static class SessionAttributes
{
    /// <summary>A name's value; empty when the session hasn't come that far; null when there is no such name.</summary>
    public static string? Find(Evaluation evaluation, string name)
    {
        PolicyRequest request = evaluation.Request;
        ClientName client = request.Client.Name;
        return name switch
        {
            "server_name" => evaluation.Settings.Myhostname,
            "client" => client.ToString(),
            "client_port" => client.Port.ToString(CultureInfo.InvariantCulture),
            "client_address" => client.Address.ToString(),
            "client_name" => client.HostName,
            "reverse_client_name" => request.Client.ReverseName,
            "helo_name" => request.HeloName ?? "",
            "localtime" => TimeProvider.System.GetLocalNow().ToString("MMM dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => Address("sender", request.Sender, name) ?? Address("recipient", evaluation.Recipient, name),
        };
    }

    // sender, sender_name, sender_domain. The null sender shows as <>.
    private static string? Address(string side, MailAddress? address, string name)
    {
        if (!name.StartsWith(side, StringComparison.Ordinal) || name[side.Length..] is not ("" or "_name" or "_domain")) return null;
        if (address is not { } known) return "";
        if (name.EndsWith("_domain", StringComparison.Ordinal)) return known.Domain;
        return known.IsNull ? "<>" : name.Length == side.Length ? known.ToString() : known.LocalPart;
    }
}
