using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;

namespace Hikyaku.Configuration.Checks;

/// <summary>
/// The tables that Postfix's proxymap(8) opens for its other programs: those that a parameter of proxy_read_maps, proxy_write_maps or smtpd_restriction_classes has
/// with <c>proxy:</c> in front, also in <c>{ }</c>, in a pipemap: or unionmap:, and in a file that is named.
/// </summary>
internal sealed class ApprovedProxyTables
{
    public const string Prefix = "proxy:";

    private static readonly string[] Nesting = ["unionmap:", "pipemap:"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ParameterView _view;

    private ApprovedProxyTables(ParameterView view) => _view = view;

    /// <summary>Without <c>proxy:</c>, in order.</summary>
    public IEnumerable<string> Names => _names.Order(StringComparer.Ordinal);

    /// <param name="view">The proxymap service's.</param>
    public static ApprovedProxyTables Of(ParameterView view)
    {
        var approved = new ApprovedProxyTables(view);
        foreach (Parameter list in new Parameter[] { ProxyParameters.ReadMaps, ProxyParameters.WriteMaps }) approved.Add(view.TextInForce(list, out _));
        foreach (ListWord restrictionClass in view.Get(SmtpdParameters.RestrictionClasses)) approved.Add(view.Find(restrictionClass.Text) ?? "");
        return approved;
    }

    /// <param name="table">Without <c>proxy:</c>.</param>
    public bool Has(string table) => _names.Contains(table);

    /// <summary>The table behind any number of <c>proxy:</c>; null when there is none.</summary>
    public static string? Behind(string word)
    {
        if (!word.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        while (word.StartsWith(Prefix, StringComparison.Ordinal)) word = word[Prefix.Length..];
        return word;
    }

    private void Add(string text)
    {
        List<ListWord> words = [.. ListSplitter.Split(TracedText.BuiltIn(text), out _).Select(static w => w with { Text = FirstOf(w.Text) })];
        foreach (ListWord word in MatchListReader.Expand(words, _view.Context.Open))
        {
            if (Array.Find(Nesting, prefix => word.Text.StartsWith(prefix + '{', StringComparison.Ordinal)) is { } nesting) Add(word.Text[(nesting.Length + 1)..].TrimEnd('}'));
            else if (Behind(word.Text) is { } table) _names.Add(table);
        }
    }

    /// <summary>Of <c>{ type:name, search_order = … }</c> the table.</summary>
    private static string FirstOf(string word) => ListSplitter.Tokenize(word, ", \t\r\n\v\f") is [var (start, length), ..] ? word.Substring(start, length) : word;
}
