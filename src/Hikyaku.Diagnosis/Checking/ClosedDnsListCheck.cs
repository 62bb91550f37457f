using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>DNS lists that exist no more and still stand in many main.cf files. Some of them ended by listing every address, so that all mail was refused.</summary>
internal static class ClosedDnsListCheck
{
    // To add one: a zone with all below it, and when its owner closed it; a list whose owner only changed has no place here.
    private static readonly (string Zone, string Closed)[] All =
    [
        ("ahbl.org", "2015"), ("dnsbl.inps.de", "2020"), ("dsbl.org", "2008"), ("ix.dnsbl.manitu.net", "2025"), ("njabl.org", "2013"), ("opm.blitzed.org", "2006"), ("ordb.org", "2006"), ("sorbs.net", "2024"),
    ];

    public static IEnumerable<Diagnostic> Run(ConfigurationSnapshot snapshot)
    {
        IEnumerable<ParameterView> views = snapshot.Services.Where(static service => service.Command is "smtpd" or "postscreen").Select(static service => service.Parameters);
        foreach (ListWord word in views.SelectMany(Words).Distinct())
        {
            string name = word.Text.Split(['=', '*'], 2)[0];
            if (Array.Find(All, list => name.Equals(list.Zone, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + list.Zone, StringComparison.OrdinalIgnoreCase)) is not { Zone: not null } closed) continue;
            yield return new Diagnostic
            {
                Code = CheckingDiagnostics.ClosedDnsList,
                Severity = DiagnosticSeverity.Warning,
                Place = word.Place,
                Message = $"the DNS list {name} was closed in {closed.Closed}: a look-up costs time and finds nothing, or one day everybody",
                Fix = "take it out",
            };
        }
    }

    private static IEnumerable<ListWord> Words(ParameterView view)
        => AllParameters.Rows.OfType<RestrictionListParameter>().SelectMany(view.Get).Concat(view.FindWords(PostscreenParameters.DnsblSites.Name) ?? []);
}
