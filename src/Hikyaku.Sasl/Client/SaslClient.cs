using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Sasl.Client;

/// <summary>AUTH of one smtp(8) service: whose password a server gets, and by which mechanism. Thread-safe.</summary>
public sealed class SaslClient(SaslClientSettings settings)
{
    // Preferred in this order.
    private static readonly string[] Mechanisms = ["PLAIN", "LOGIN"];

    public bool IsEnabled => settings.IsEnabled;

    /// <summary>
    /// Looks for the password in Postfix's order: by sender when smtp_sender_dependent_authentication asks for it, then by host, then by nexthop as written.
    /// </summary>
    /// <param name="sender">Envelope sender in internal form; empty for the null sender.</param>
    /// <param name="nexthop">As written, <c>[mail.isp.example]:587</c>.</param>
    /// <param name="host">The host that is connected to.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async ValueTask<SaslCredentialAnswer> FindCredentialAsync(string sender, string nexthop, string host, CancellationToken cancellationToken)
    {
        if (!settings.IsEnabled || settings.PasswordMaps.IsEmpty) return new SaslCredentialAnswer(null);
        List<LookupKey> keys = settings.IsSenderDependent && sender.Length > 0 ? [.. settings.SenderKeys.ForRewriting(MailAddress.FromInternalForm(sender))] : [];
        keys.Add(new LookupKey(host));
        if (!nexthop.Equals(host, StringComparison.OrdinalIgnoreCase)) keys.Add(new LookupKey(nexthop));
        LookupMatch match = await settings.PasswordMaps.FindFirstAsync(keys, cancellationToken).ConfigureAwait(false);
        if (match.IsError) return new SaslCredentialAnswer(null, $"SASL password lookup error: {match.Result.Value}");
        if (!match.IsFound) return new SaslCredentialAnswer(null);
        string value = match.Result.Value;
        int split = value.IndexOf(settings.ResultDelimiter, StringComparison.Ordinal);
        return new SaslCredentialAnswer(split < 0
            ? new SaslCredential(value, "", match.Key)
            : new SaslCredential(value[..split], value[(split + settings.ResultDelimiter.Length)..], match.Key));
    }

    /// <summary>Chooses a mechanism among those of the server's AUTH line.</summary>
    /// <param name="offered">The words behind AUTH.</param>
    /// <param name="credential">To prove.</param>
    /// <param name="isTls">The session is encrypted.</param>
    /// <param name="isVerified">Its certificate was verified.</param>
    /// <param name="serverName"><c>mail.example.org[192.0.2.1]</c>, for the fault.</param>
    public SaslClientChoice Choose(IReadOnlyList<string> offered, SaslCredential credential, bool isTls, bool isVerified, string serverName)
    {
        SaslSecurityOptions options = isVerified ? settings.VerifiedSecurityOptions : isTls ? settings.TlsSecurityOptions : settings.SecurityOptions;
        bool allowsPlainText = !options.HasFlag(SaslSecurityOptions.NoPlainText) && !options.HasFlag(SaslSecurityOptions.MutualAuth);
        bool isAnyKnown = false;
        foreach (string mechanism in Mechanisms)
        {
            if (!offered.Contains(mechanism, StringComparer.OrdinalIgnoreCase) || !IsAllowed(mechanism)) continue;
            isAnyKnown = true;
            if (!allowsPlainText) continue;
            if (credential.UserName.Contains('\0', StringComparison.Ordinal) || credential.Password.Contains('\0', StringComparison.Ordinal))
                return new SaslClientChoice(null, $"SASL authentication failed; the password for {serverName} holds a NUL");
            return new SaslClientChoice(new SaslClientExchange(mechanism, credential));
        }
        string why = isAnyKnown ? " (PLAIN and LOGIN are forbidden by noplaintext in smtp_sasl_security_options)" : "";
        return new SaslClientChoice(null, $"SASL authentication failed; cannot authenticate to server {serverName}: no mechanism available{why}");
    }

    private bool IsAllowed(string mechanism)
    {
        if (settings.MechanismFilter is null || settings.MechanismFilter.IsEmpty) return true;
        ValueTask<MatchResult> match = settings.MechanismFilter.MatchAsync(mechanism, CancellationToken.None);
        return match.IsCompletedSuccessfully && match.GetAwaiter().GetResult().IsMatch;
    }
}
