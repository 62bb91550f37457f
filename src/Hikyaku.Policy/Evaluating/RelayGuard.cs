using System.Globalization;
using System.Net;
using Hikyaku.Mail;
using Hikyaku.Policy.Lookups;
using Hikyaku.Rewriting;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Policy.Evaluating;

/// <summary>
/// What a listener does when the open-relay check called it open and the server was started all the same: strangers get <c>454 4.7.1</c> for what would be relayed for
/// them, and all other mail flows. Known are authenticated users, this machine, and networks that somebody wrote down and that aren't half of the world.
/// </summary>
internal static class RelayGuard
{
    private const int WidestIPv4 = 8;
    private const int WidestIPv6 = 16;

    public static async ValueTask<RestrictionOutcome> CheckAsync(Evaluation evaluation, RestrictionOutcome outcome)
    {
        if (evaluation.Recipient is not { } recipient) return outcome;
        if (recipient.Domain.Length == 0 || await IsKnownAsync(evaluation).ConfigureAwait(false)) return outcome;
        bool? isOurs = await AuthorizedDestination.CheckAsync(evaluation, recipient).ConfigureAwait(false);
        evaluation.State.Matched = null;
        if (isOurs is not false) return isOurs is null ? RestrictionOutcome.Reject : outcome;
        evaluation.Warn($"this listener is an open relay: not relaying to {recipient} for {evaluation.Request.Client.Name} (hikyaku_allow_open_relay)");
        outcome = evaluation.Reject(ErrorKind.Software, ReplyCode.TemporaryAuthFailure, new EnhancedStatus(4, 7, 1), $"<{recipient}>: Relay access denied");
        evaluation.Trace.Add(new DecisionStep("hikyaku_allow_open_relay", "open-relay check", DecisionVerdict.Defer, default, recipient.Domain));
        return outcome;
    }

    /// <summary>
    /// A written network that isn't wider than any one owner's: <c>10.0.0.0/8</c> isn't, <c>0.0.0.0/0</c> is. No stranger has an address of the site's own kinds,
    /// <c>[fc00::]/7</c> and <c>[fe80::]/10</c>. Names and tables are somebody's decision.
    /// </summary>
    public static bool IsNarrow(string word)
    {
        int slash = word.LastIndexOf('/');
        if (slash < 0 || !int.TryParse(word.AsSpan(slash + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out int bits)) return true;
        if (!word.Contains(':', StringComparison.Ordinal)) return bits >= WidestIPv4;
        return bits >= WidestIPv6
            || (StrictIPAddress.TryParse(word.AsSpan(0, slash).Trim("[]"), out IPAddress address) && ((address.IsIPv6UniqueLocal && bits >= 7) || (address.IsIPv6LinkLocal && bits >= 10)));
    }

    private static async ValueTask<bool> IsKnownAsync(Evaluation evaluation)
    {
        ClientName client = evaluation.Request.Client.Name;
        if (!string.IsNullOrEmpty(evaluation.Request.SaslUsername) || IPAddress.IsLoopback(client.Address) || evaluation.Services.LocalAddresses.IsOwn(client.Address)) return true;
        MyNetworks networks = evaluation.Services.MyNetworks;
        if (networks.IsComputed) return false;
        MatchResult match = await networks.MatchAsync(client.HostName, client.Address, evaluation.CancellationToken).ConfigureAwait(false);
        return match.IsMatch && IsNarrow(match.Word.Text);
    }
}
