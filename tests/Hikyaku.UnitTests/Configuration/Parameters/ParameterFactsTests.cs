using System.Globalization;
using System.Text;
using Hikyaku.Configuration.Parameters;
using Hikyaku.UnitTests.Configuration.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>
/// The rows against a list of Postfix 3.12's parameters (name, documented default, what postconf -d prints, kind, bounds, release), which lives beside the
/// repository: ../shared/research/params.tsv. Skipped where it isn't.
/// </summary>
public sealed class ParameterFactsTests
{
    /// <summary>Ours on purpose, the three that have another value in every process, and an old name whose documented default is prose.</summary>
    private static readonly string[] OtherDefaults = ["mail_name", "process_name", "process_id", "service_name", "smtpd_per_record_deadline"];

    [Fact]
    public void Rows_EveryName_IsThere()
    {
        string[] names = [.. Facts().Select(static fact => fact.Name)];
        Assert.Equal(961, names.Length);
        Assert.DoesNotContain(names, static name => AllParameters.Find(name) is null);
        Assert.Empty(AllParameters.Rows.Where(row => !row.Name.StartsWith("hikyaku_", StringComparison.Ordinal) && !names.Contains(row.Name)).Select(static row => row.Name));
    }

    [Fact]
    public void Rows_Kind_IsPostfixs() => Compare(static (row, fact) => fact.Kind switch
    {
        "bool" => row is BoolParameter,
        "int" => row is IntParameter { Is64Bit: false },
        "long" => row is IntParameter { Is64Bit: true },
        "time" => row is TimeParameter,
        "raw string" or "raw list" => row is RawParameter,
        "list" => row is ListParameter,
        "list(type:table)" => row is TableListParameter,
        "list(restriction)" => row is RestrictionListParameter,
        "string(type:table)" or "function" => row is StringParameter,
        // Four of Postfix's plain texts are split into words by who reads them.
        "string" => row is StringParameter or ListParameter,
        _ => false,
    }, static fact => fact.Kind);

    [Fact]
    public void Rows_Default_IsWhatPostconfPrints() => Compare(
        static (row, fact) => OtherDefaults.Contains(row.Name) || row.DefaultText == (fact.IsPrinted ? fact.Printed : fact.Documented) || (!fact.IsPrinted && fact.Documented.Length == 0),
        static fact => fact.IsPrinted ? fact.Printed : fact.Documented);

    [Fact]
    public void Rows_Bounds_ArePostfixs() => Compare(static (row, fact) => row switch
    {
        IntParameter number => IsBound(number.Minimum == int.MinValue ? 0 : number.Minimum, fact.Minimum) && IsBound(number.Maximum, fact.Maximum),
        TimeParameter time => IsBound(time.MinimumSeconds, fact.Minimum) && IsBound(time.MaximumSeconds, fact.Maximum),
        // Postfix reads these two by hand, with 1 as the shortest length.
        StringParameter when row.Name is "myhostname" or "mydomain" => true,
        StringParameter text => IsBound(text.MinimumLength, fact.Minimum) && IsBound(text.MaximumLength, fact.Maximum),
        ListParameter list => IsBound(list.MinimumLength, fact.Minimum),
        RawParameter raw => IsBound(raw.MinimumLength, fact.Minimum),
        _ => true,
    }, static fact => $"{fact.Minimum}..{fact.Maximum}");

    [Fact]
    public void Rows_Unit_IsThatOfTheDefault() => Compare(
        static (row, fact) => row is not TimeParameter time || time.DefaultUnit == (fact.Documented is [.., 's' or 'm' or 'h' or 'd' or 'w'] ? fact.Documented[^1] : 's'),
        static fact => fact.Documented);

    [Fact]
    public void Rows_Since_IsTheReleaseThatPostfixNames() => Compare(static (row, fact) => row.Since == fact.Since, static fact => fact.Since);

    private static void Compare(Func<Parameter, Fact, bool> agrees, Func<Fact, string> expected)
    {
        var different = new List<string>();
        Fact[] facts = [.. Facts()];
        foreach (Fact fact in facts)
            if (AllParameters.Find(fact.Name) is not { } row || !agrees(row, fact)) different.Add($"{fact.Name}: Postfix has {expected(fact)}");
        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.True(facts.Length > 900);
    }

    /// <summary>A bound that the list gives as a constant's name has been looked up when the row was written.</summary>
    private static bool IsBound(long row, string fact) => fact.Length == 0 ? row == 0 : !long.TryParse(fact, CultureInfo.InvariantCulture, out long bound) || bound == row;

    private static IEnumerable<Fact> Facts()
    {
        string[] lines = File.ReadAllLines(PostfixCases.Need("research/params.tsv"), Encoding.UTF8);
        return lines.Skip(1).Select(static line => line.Split('\t')).Select(static column
            => new Fact(column[0], column[1], column[2], column[3], column[4], column[5], column[6], column[7].StartsWith("live", StringComparison.Ordinal)));
    }

    private sealed record Fact(string Name, string Documented, string Printed, string Kind, string Minimum, string Maximum, string Since, bool IsPrinted);
}
