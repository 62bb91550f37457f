using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Checks;

/// <summary>What becomes of each line of master.cf, and which stock lines mail will miss.</summary>
internal static class ServiceChecks
{
    private static readonly Dictionary<string, string> StockLines = new(StringComparer.Ordinal)
    {
        ["smtp"] = "smtp      unix  -       -       n       -       -       smtp",
        ["relay"] = "relay     unix  -       -       n       -       -       smtp",
        ["local"] = "local     unix  -       n       n       -       -       local",
        ["virtual"] = "virtual   unix  -       n       n       -       -       virtual",
        ["lmtp"] = "lmtp      unix  -       -       n       -       -       lmtp",
        ["error"] = "error     unix  -       -       n       -       -       error",
        ["retry"] = "retry     unix  -       -       n       -       -       error",
        ["discard"] = "discard   unix  -       -       n       -       -       discard",
    };

    /// <summary>The line of a stock master.cf for a transport; null for one that no stock file has.</summary>
    public static string? StockLine(string transport) => StockLines.GetValueOrDefault(transport);

    public static void Run(ParameterView view, IReadOnlyList<ServiceSnapshot> written, IReadOnlyList<MasterCfEntry> entries, string masterCf, DiagnosticBag diagnostics)
    {
        foreach (MasterCfEntry entry in entries) CheckCommand(entry, diagnostics);
        ReportInside(entries, diagnostics);
        CheckTransport(view, MailParameters.Mydestination, LocalParameters.Transport, written, masterCf, diagnostics);
        CheckTransport(view, null, DefaultParameters.Transport, written, masterCf, diagnostics);
        CheckTransport(view, RelayParameters.Domains, RelayParameters.Transport, written, masterCf, diagnostics);
        CheckTransport(view, VirtualParameters.MailboxDomains, VirtualParameters.Transport, written, masterCf, diagnostics);
        CheckTransport(view, null, MailboxParameters.Transport, written, masterCf, diagnostics);
        CheckTransport(view, null, MailParameters.FallbackTransport, written, masterCf, diagnostics);
        foreach (ParameterView own in written.Select(static service => service.Parameters).Prepend(view))
            CheckTransport(own, null, MailParameters.ContentFilter, written, masterCf, diagnostics);
        foreach (string transport in (ReadOnlySpan<string>)["error", "retry", "discard"])
            if (!Has(written, transport)) ReportMissing(transport, DiagnosticSeverity.Information, new SourcePlace(masterCf), "", diagnostics);
    }

    private static void CheckCommand(MasterCfEntry entry, DiagnosticBag diagnostics)
    {
        string command = entry.Command.Text;
        if (KnownCommand.Find(command) is not { } known)
        {
            string? nearest = NearestName.Of(command, KnownCommand.Names);
            diagnostics.Add(DiagnosticCodes.UnknownCommand, DiagnosticSeverity.Warning, entry.Command, $"unknown program: {command}",
                nearest is null ? "programs other than Postfix's own are started by a pipe or spawn service" : $"did you mean {nearest}?");
        }
        else if (known.Chapter > 0)
        {
            diagnostics.Add(DiagnosticCodes.CommandNotSupported, DiagnosticSeverity.Warning, entry.Command,
                $"{command} is not supported yet: {Roadmap.Describe(known.Chapter)}", "until then nothing listens there, and mail for it as a transport is deferred");
        }
    }

    /// <summary>A stock master.cf has 16 such lines: they are told once, at the first.</summary>
    private static void ReportInside(IReadOnlyList<MasterCfEntry> entries, DiagnosticBag diagnostics)
    {
        MasterCfEntry[] inside = [.. entries.Where(static entry => KnownCommand.Find(entry.Command.Text) is { Chapter: 0, Note.Length: > 0 })];
        if (inside is [var single]) diagnostics.Add(DiagnosticCodes.HappensInside, DiagnosticSeverity.Information, single.Name, $"{single.Name}: accepted; {KnownCommand.Find(single.Command.Text)!.Note}");
        else if (inside is [var first, ..])
            diagnostics.Add(DiagnosticCodes.HappensInside, DiagnosticSeverity.Information, first.Name,
                $"{string.Join(", ", inside.Select(static entry => entry.Name.Text))}: accepted; they need no processes of their own, their work is done inside the server");
    }

    /// <param name="domains">The transport is needed only when this list has members; null when always.</param>
    private static void CheckTransport(ParameterView view, ListParameter? domains, StringParameter transport, IReadOnlyList<ServiceSnapshot> written, string masterCf,
        DiagnosticBag diagnostics)
    {
        if (domains is not null && view.Get(domains).Count == 0) return;
        string name = view.Get(transport);
        int colon = name.IndexOf(':');
        if (colon >= 0) name = name[..colon];
        if (name.Length == 0 || Has(written, name)) return;
        SourcePlace place = view.FindEntry(transport.Name)?.Value.Place ?? new SourcePlace(masterCf);
        ReportMissing(name, DiagnosticSeverity.Warning, place, $" ({transport.Name})", diagnostics);
    }

    private static bool Has(IReadOnlyList<ServiceSnapshot> written, string transport)
        => written.Any(service => service.Type != ServiceType.Inet && service.Name == transport);

    private static void ReportMissing(string transport, DiagnosticSeverity severity, SourcePlace place, string why, DiagnosticBag diagnostics)
        => diagnostics.Add(DiagnosticCodes.MissingTransport, severity, place,
            $"no line for the transport {transport}{why}: its mail will be deferred with \"mail transport unavailable\"",
            StockLine(transport) is { } line ? $"add this line: {line}" : $"add a line for {transport}, or correct the name");
}
