using System.Collections.Concurrent;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Delegation;
using Hikyaku.Policy.DnsLists;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Policy.Restrictions;

/// <summary>
/// Turns the words of the restriction lists into objects, once per snapshot and service. What it cannot make sense of becomes an object that refuses, and a diagnostic.
/// </summary>
internal sealed class RestrictionCompiler
{
    private const int AccessValueLimit = 1000; // distinct restriction lists on the right-hand sides of access tables

    private readonly ConcurrentDictionary<string, RestrictionList> _accessValues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RestrictionList> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyService> _servers = new(StringComparer.Ordinal);
    private readonly Func<PolicyServiceSettings, PolicyServer> _openServer;
    private readonly RestrictionReport _report;

    public RestrictionCompiler(
        ParameterView parameters,
        TableSet tables,
        AddressResolver resolver,
        PolicySettings settings,
        ICollection<Diagnostic> diagnostics,
        Func<PolicyServiceSettings, PolicyServer> openServer)
    {
        _openServer = openServer;
        Parameters = parameters;
        Tables = tables;
        Settings = settings;
        RecipientTables = new RecipientTables(parameters, tables, resolver, settings);
        _report = new RestrictionReport(diagnostics);
        CompileClasses();
    }

    public ParameterView Parameters { get; }

    public TableSet Tables { get; }

    public PolicySettings Settings { get; }

    public RecipientTables RecipientTables { get; }

    /// <summary>Policy servers, by the argument of the restrictions that ask them.</summary>
    public IReadOnlyDictionary<string, PolicyService> Servers => _servers;

    /// <summary>Compiles one list parameter.</summary>
    public RestrictionList Compile(RestrictionListParameter list) => Compile(Parameters.Get(list), list.Name, _report);

    /// <summary>Does this list, or a class in it, hold a restriction that keeps strangers from relaying, before anything permits everybody?</summary>
    public bool ClosesRelay(RestrictionListParameter list) => ClosesRelay(Parameters.Get(list), depth: 0);

    /// <summary>The restrictions on the right-hand side of an access table. Mistakes in it are told when they are met.</summary>
    public RestrictionList CompileAccessValue(string value, string table)
    {
        if (_accessValues.TryGetValue(value, out RestrictionList? known)) return known;
        ListWord[] words = [.. value.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => new ListWord(w, new SourcePlace(table)))];
        RestrictionList list = Compile(words, table, RestrictionReport.Silent);
        if (_accessValues.Count < AccessValueLimit) _accessValues.TryAdd(value, list);
        return list;
    }

    private void CompileClasses()
    {
        foreach (ListWord name in Parameters.Get(SmtpdParameters.RestrictionClasses))
        {
            if (Parameters.FindWords(name.Text) is { } words) _classes[name.Text] = Compile(words, name.Text, _report);
            else _report.UndefinedClass(name);
        }
    }

    private RestrictionList Compile(IReadOnlyList<ListWord> words, string listName, RestrictionReport report)
    {
        var restrictions = new List<Restriction>(words.Count);
        for (int at = 0; at < words.Count;)
        {
            ListWord first = words[at];
            restrictions.Add(CompileOne(words, ref at, report));
            if (RestrictionRegistry.Find(first.Text) is not { EndsList: true } || at >= words.Count) continue;
            report.Unreachable(words[at], first, listName);
            break;
        }
        return new RestrictionList(restrictions);
    }

    private Restriction CompileOne(IReadOnlyList<ListWord> words, ref int at, RestrictionReport report)
    {
        ListWord word = words[at++];
        if (word.Text.Equals("warn_if_reject", StringComparison.OrdinalIgnoreCase) && at < words.Count)
            return new WarnIfReject(word, CompileOne(words, ref at, report));
        if (word.Text.Contains(':', StringComparison.Ordinal)) return new BareTable(new RestrictionRequest(word, word, this));
        if (RestrictionRegistry.Find(word.Text) is { } row) return CompileRow(row, word, words, ref at, report);
        if (IsClass(word.Text)) return new RestrictionClass(word, () => _classes.TryGetValue(word.Text, out RestrictionList? members) ? members : Undefined(word));
        report.Unknown(word);
        return new Misconfigured(word, $"unknown smtpd restriction: \"{word.Text}\"");
    }

    private Restriction CompileRow(RestrictionRow row, ListWord word, IReadOnlyList<ListWord> words, ref int at, RestrictionReport report)
    {
        ListWord argument = default;
        if (row.Argument != ArgumentKind.None)
        {
            if (at >= words.Count || !Fits(words[at].Text, row.Argument))
            {
                string problem = Problem(row, at < words.Count ? words[at].Text : null);
                report.BadArgument(word, problem);
                if (at < words.Count) at++;
                return new Misconfigured(word, problem);
            }
            argument = words[at++];
            if (row.Argument == ArgumentKind.Service && !TryOpenServer(argument, report, out string fault)) return new Misconfigured(word, fault);
        }
        else
        {
            argument = word with { Text = "" };
        }
        report.Used(row, word);
        return row.Create(new RestrictionRequest(word, argument, this));
    }

    private bool TryOpenServer(ListWord argument, RestrictionReport report, out string fault)
    {
        fault = "";
        if (_servers.ContainsKey(argument.Text)) return true;
        if (!PolicyServiceSettings.TryParse(argument.Text, Parameters, out PolicyServiceSettings settings, out fault, out string fix))
        {
            report.BadArgument(argument, fault, fix);
            return false;
        }
        _servers.Add(argument.Text, new PolicyService(settings, _openServer(settings)));
        return true;
    }

    private static bool Fits(string text, ArgumentKind kind) => kind switch
    {
        ArgumentKind.Table or ArgumentKind.Service => text.Contains(':', StringComparison.Ordinal),
        ArgumentKind.Number => text.Length > 0 && text.All(char.IsAsciiDigit),
        ArgumentKind.Domain => DnsList.FaultOf(text) is null,
        _ => true,
    };

    private static string Problem(RestrictionRow row, string? argument) => row.Argument switch
    {
        ArgumentKind.Table => $"restriction {row.Name}: bad argument \"{argument}\": need maptype:mapname",
        ArgumentKind.Service => $"restriction {row.Name} must be followed by transport:server",
        ArgumentKind.Number => $"restriction {row.Name} must be followed by number",
        _ => argument is not null && DnsList.FaultOf(argument) is { } fault ? fault : $"restriction {row.Name} requires domain name argument",
    };

    private bool IsClass(string name) => Parameters.Get(SmtpdParameters.RestrictionClasses).Any(w => w.Text == name);

    private static RestrictionList Undefined(ListWord word) => new([new Misconfigured(word, $"unknown smtpd restriction: \"{word.Text}\"")]);

    private bool ClosesRelay(IReadOnlyList<ListWord> words, int depth)
    {
        for (int at = 0; at < words.Count; at++)
        {
            string word = words[at].Text;
            RestrictionRow? row = RestrictionRegistry.Find(word);
            if (row?.Name == "warn_if_reject") at++; // what only warns closes nothing
            else if (row?.Name == "permit") return false;
            else if (row is { ClosesRelay: true }) return true;
            else if (row is null && depth < 20 && IsClass(word) && Parameters.FindWords(word) is { } members && ClosesRelay(members, depth + 1)) return true;
        }
        return false;
    }
}
