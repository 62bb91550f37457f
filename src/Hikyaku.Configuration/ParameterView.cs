using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration;

/// <summary>
/// Parameters as one service sees them: main.cf and hikyaku.cf, then the service's own <c>-o</c>. Immutable. A value that cannot be parsed has been
/// reported as a diagnostic already; the view then gives the default.
/// </summary>
public sealed class ParameterView
{
    private readonly ParameterDictionary _main;
    private readonly ParameterDictionary? _overrides;
    private readonly int _sizeLimit, _stepLimit;
    private readonly ValueCache _cache = new();

    internal ParameterView(ParameterDictionary main, ParameterDictionary? overrides, ViewContext context)
    {
        _main = main;
        _overrides = overrides;
        Context = context;
        _sizeLimit = ReadExpansionLimit(HikyakuParameters.ExpansionSizeLimit, MacroExpander.DefaultSizeLimit);
        _stepLimit = ReadExpansionLimit(HikyakuParameters.ExpansionStepLimit, MacroExpander.DefaultStepLimit);
    }

    internal ViewContext Context { get; }

    /// <summary>The names that this view's own layer sets; empty for a view of main.cf alone.</summary>
    internal ParameterDictionary? Overrides => _overrides;

    /// <summary>A view over text, for tests and tools: main.cf syntax, then <c>name=value</c> overrides.</summary>
    public static ParameterView Parse(string mainCf, params string[] overrides) => Parse(mainCf, HostFacts.System, overrides);

    /// <summary>A view over text on a machine of the caller's making.</summary>
    public static ParameterView Parse(string mainCf, HostFacts host, params string[] overrides)
    {
        var bag = new DiagnosticBag();
        var main = new ParameterDictionary();
        MainCfReader.Read(SourceFile.Split("main.cf", System.Text.Encoding.UTF8.GetBytes(mainCf)), ValueOriginKind.MainCf, main, bag);
        return new ParameterView(main, CommandLineOverrides.Read(overrides, bag), new ViewContext { Host = host });
    }

    public bool Get(BoolParameter parameter) => (bool)Value(parameter);

    /// <summary>Not below a row's minimum of 0: Postfix accepts a negative number there, and means nothing by it.</summary>
    public long Get(IntParameter parameter) => NotNegative(parameter, (long)Value(parameter));

    public TimeSpan Get(TimeParameter parameter) => (TimeSpan)Value(parameter);

    /// <summary>The expanded value.</summary>
    public string Get(StringParameter parameter) => (string)Value(parameter);

    /// <summary>The value as written.</summary>
    public string Get(RawParameter parameter) => (string)Value(parameter);

    /// <summary>Expanded, split at commas and blanks, braces grouped (their outer pair removed).</summary>
    public IReadOnlyList<ListWord> Get(ListParameter parameter) => (IReadOnlyList<ListWord>)Value(parameter);

    public IReadOnlyList<ListWord> Get(TableListParameter parameter) => (IReadOnlyList<ListWord>)Value(parameter);

    public IReadOnlyList<ListWord> Get(RestrictionListParameter parameter) => (IReadOnlyList<ListWord>)Value(parameter);

    /// <summary>
    /// A match list's members (mydestination, relay_domains, mynetworks …): as <see cref="Get(ListParameter)"/>, a <c>/file</c> replaced by what stands in
    /// it, each word with its line there; a file that cannot be read is left as its name. <c>!/file</c> gives negated members.
    /// </summary>
    public IReadOnlyList<ListWord> GetMembers(ListParameter parameter) => MatchListReader.Expand(Get(parameter), Context.Open);

    /// <summary>
    /// The value for one transport of a template row (<c>transport_destination_concurrency_limit</c> for transport <c>smtp</c> is
    /// <c>smtp_destination_concurrency_limit</c>).
    /// </summary>
    public long GetFor(string transport, IntParameter template)
        => NotNegative(template, (long)ParameterReader.Read(this, TemplateName(transport, template), template, null));

    public TimeSpan GetFor(string transport, TimeParameter template) => (TimeSpan)ParameterReader.Read(this, TemplateName(transport, template), template, null);

    public string GetFor(string transport, StringParameter template) => (string)ParameterReader.Read(this, TemplateName(transport, template), template, null);

    /// <summary>The words of a text value that is a list in fact (protocols, security options).</summary>
    public IReadOnlyList<ListWord> GetWords(StringParameter parameter) => ListSplitter.Split(ExpandTraced(Resolve(parameter).Raw, null, out _), out _);

    /// <summary>The words of any name's expanded value (a restriction class, <c>mua_client_restrictions</c>); null when undefined.</summary>
    public IReadOnlyList<ListWord>? FindWords(string name)
        => FindRaw(name) is { } raw ? ListSplitter.Split(ExpandTraced(raw, null, out _), out _) : null;

    /// <summary>Where the value comes from: built-in default, main.cf:42, master.cf:17.</summary>
    public ValueOrigin OriginOf(Parameter parameter) => Resolve(parameter).Origin;

    /// <summary>Where a name of any kind is set; null when nothing sets it.</summary>
    public ValueOrigin? FindOrigin(string name) => FindEntry(name)?.Origin;

    /// <summary>The names of any kind that begin so and are set: the settings of a table <c>ldap:name</c> are <c>name_server_host</c> and its like.</summary>
    public IEnumerable<string> FindNames(string prefix)
        => _main.Entries.Concat(_overrides?.Entries ?? []).Select(static e => e.Name.Text).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Distinct();

    /// <summary>True when main.cf, hikyaku.cf, <c>-o</c> or the command line sets it, be it to nothing.</summary>
    public bool IsSet(Parameter parameter) => FindEntry(parameter.Name) is not null;

    /// <summary>The expanded value of any name: built-in, user-defined (restriction classes, <c>mua_client_restrictions</c>) or service attribute. Null when undefined.</summary>
    public string? Find(string name) => FindRaw(name) is { } raw ? ExpandTraced(raw, null, out _).Text : null;

    /// <summary>
    /// The text of the value that counts: expanded, unless the row is a <see cref="RawParameter"/>; the default's when the written one cannot be read
    /// (<paramref name="isRefused"/>, reported as a diagnostic when the files were read).
    /// </summary>
    public string TextInForce(Parameter parameter, out bool isRefused)
    {
        var faults = new DiagnosticBag();
        ParameterReader.Read(this, parameter.Name, parameter, faults);
        isRefused = faults.Findings.Count > 0;
        TracedText raw = isRefused ? TracedText.BuiltIn(FindDefault(parameter.Name) ?? parameter.DefaultText) : Resolve(parameter).Raw;
        return parameter is RawParameter ? raw.Text : ExpandTraced(raw, null, out _).Text;
    }

    /// <summary>The default of a name as it comes out here, the machine's own facts included; null for a name without one.</summary>
    public string? ExpandedDefault(string name)
        => FindDefault(name) is not { } text ? null : AllParameters.Find(name) is RawParameter ? text : ExpandTraced(TracedText.BuiltIn(text), null, out _).Text;

    /// <summary>Expands <c>$name</c> and <c>${…}</c> in a text against this view, then with message attributes that win over it (banners, forward_path).</summary>
    public string Expand(string text, Func<string, string?>? attributes = null) => ExpandTraced(TracedText.BuiltIn(text), attributes, out _).Text;

    /// <summary>A text as a value of that row: for an option that stands for the parameter in one place. A fault has Postfix's text.</summary>
    public static bool TryParse(Parameter row, string text, [NotNullWhen(true)] out object? value, out string fault, out string fix)
    {
        ValueFault? found;
        value = row switch
        {
            IntParameter number => ValueParser.ParseInt(number, text, out found),
            TimeParameter time => ValueParser.ParseTime(time, text, out found),
            StringParameter word => ValueParser.ParseString(word, text, out found),
            _ => throw new ArgumentException($"{row.Name} is no single value", nameof(row)),
        };
        (fault, fix) = (found?.Message ?? "", found?.Fix ?? "");
        return value is not null;
    }

    internal ParameterEntry? FindEntry(string name) => ComputedDefaults.IsReadOnly(name) ? null : _overrides?.Find(name) ?? _main.Find(name);

    /// <summary>Unexpanded: what somebody wrote, else the default; null when the name is unknown.</summary>
    internal TracedText? FindRaw(string name)
    {
        if (FindEntry(name) is { } entry) return entry.Value;
        return FindDefault(name) is { } text ? TracedText.BuiltIn(text) : null;
    }

    /// <summary>Null for a name without a default: unknown, or an old one, which counts only where somebody sets it.</summary>
    internal string? FindDefault(string name)
    {
        if (ComputedDefaults.Find(name, this) is { } computed) return computed;
        if (AllParameters.Find(name) is not { } row) return TransportTemplates.Find(name)?.DefaultText;
        return row.Status.Successor.Length == 0 ? row.DefaultText : null;
    }

    internal ResolvedValue Resolve(Parameter parameter)
    {
        if (EffectiveValues.Find(this, parameter) is { } effective) return effective;
        return ResolveWritten(parameter);
    }

    /// <summary>Without what old names and the level do to it.</summary>
    internal ResolvedValue ResolveWritten(Parameter parameter)
        => FindEntry(parameter.Name) is { } entry ? new ResolvedValue(entry.Value, entry.Origin)
            : ResolvedValue.Default(FindDefault(parameter.Name) ?? parameter.DefaultText);

    internal TracedText ExpandTraced(TracedText text, Func<string, string?>? attributes, out MacroExpander expander)
    {
        expander = new MacroExpander(FindRaw) { Attributes = attributes, SizeLimit = _sizeLimit, StepLimit = _stepLimit };
        TracedText value = expander.Expand(text);
        return expander.Fault is null ? value : TracedText.Empty;
    }

    private static long NotNegative(IntParameter row, long value) => row.Minimum == 0 ? Math.Max(0, value) : value;

    /// <summary>Read before anything can be expanded, so it is a plain number or the default.</summary>
    private int ReadExpansionLimit(IntParameter row, int otherwise)
        => int.TryParse(FindEntry(row.Name)?.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) ? Math.Max((int)row.Minimum, limit) : otherwise;

    private static string TemplateName(string transport, Parameter template) => transport + template.Name[TransportTemplates.Prefix.Length..];

    private object Value(Parameter parameter)
    {
        if (parameter.Index >= 0 && _cache.Find(parameter.Index) is { } known) return known;
        object value = ParameterReader.Read(this, parameter.Name, parameter, null);
        if (parameter.Index >= 0) _cache.Set(parameter.Index, value);
        return value;
    }
}
