using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Checks;

/// <summary>Parameters that another one makes void, by the order in which Postfix asks them.</summary>
internal static class PrecedenceChecks
{
    /// <param name="Loser">What then counts for nothing.</param>
    /// <param name="Winner">The parameter that decides.</param>
    /// <param name="Wins">Whether it does.</param>
    private sealed record Precedence(Parameter Loser, Parameter Winner, Func<ParameterView, bool> Wins);

    private static readonly Precedence[] All =
    [
        new(MailParameters.MynetworksStyle, MailParameters.Mynetworks, static view => view.IsSet(MailParameters.Mynetworks)),
        new(MailParameters.HomeMailbox, MailboxParameters.Transport, static view => view.Get(MailboxParameters.Transport).Length > 0),
        new(MailParameters.HomeMailbox, MailboxParameters.Command, static view => view.Get(MailboxParameters.Command).Length > 0),
        new(MailParameters.MailSpoolDirectory, MailParameters.HomeMailbox, static view => view.Get(MailParameters.HomeMailbox).Length > 0),
        new(MailboxParameters.Command, MailboxParameters.Transport, static view => view.Get(MailboxParameters.Transport).Length > 0),
        new(RelayParameters.RecipientMaps, RelayParameters.Domains, static view => view.Get(RelayParameters.Domains).Count == 0),
        new(VirtualParameters.MailboxBase, VirtualParameters.Transport, HasOtherVirtualTransport),
        new(VirtualParameters.UidMaps, VirtualParameters.Transport, HasOtherVirtualTransport),
        new(VirtualParameters.GidMaps, VirtualParameters.Transport, HasOtherVirtualTransport),
        new(VirtualParameters.MinimumUid, VirtualParameters.Transport, HasOtherVirtualTransport),
        new(VirtualParameters.MailboxLimit, VirtualParameters.Transport, HasOtherVirtualTransport),
    ];

    public static void Run(ParameterView view, DiagnosticBag diagnostics)
    {
        var ineffective = new IneffectiveLines();
        foreach (Precedence rule in All)
        {
            if (view.FindEntry(rule.Loser.Name) is not { } entry || entry.Value.Length == 0 || entry.Value.Text == rule.Loser.DefaultText || !rule.Wins(view)) continue;
            ValueOrigin winner = view.OriginOf(rule.Winner);
            ineffective.Add(DiagnosticCodes.VoidByAnother, DiagnosticSeverity.Information, entry, $"{rule.Winner.Name} = {winner.Text} ({winner}) decides");
        }
        ineffective.Report(diagnostics);
    }

    private static bool HasOtherVirtualTransport(ParameterView view)
    {
        string transport = view.Get(VirtualParameters.Transport);
        int colon = transport.IndexOf(':');
        return (colon < 0 ? transport : transport[..colon]) != "virtual";
    }
}
