using System.Globalization;
using System.Net;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Services;
using Hikyaku.Configuration.Text;
using Hikyaku.Configuration.Values;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Conformance;

/// <summary>The smaller parsers of group 1, each against the file that Postfix keeps of its own.</summary>
public sealed class SmallParserCaseTests
{
    private const string Warning = "unknown: warning: ";

    [Fact]
    public void CompatibilityLevel_TwentyTwoTexts_ConvertAndShow()
    {
        string[] reference = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/global/compat_level_convert.ref"));
        var got = new List<string>();
        string[] input = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/global/compat_level_convert.in"));
        foreach (string text in input)
        {
            if (!CompatibilityLevel.TryParse(text, out CompatibilityLevel level))
            {
                got.Add($"{Warning}malformed compatibility level syntax: \"{text}\"");
                continue;
            }
            string number = "0x" + ((level.Major << 20) | (level.Minor << 10) | level.Patch).ToString("x", CultureInfo.InvariantCulture);
            got.Add($"unknown: {text} -> {number}");
            got.Add($"unknown: {number}->{level}");
        }
        Compare("compat_level convert", input.Length, 22, reference, got);
    }

    [Fact]
    public void TimeValue_FiveUnits_AreSeconds()
    {
        string[] reference = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/global/mail_conf_time.ref"));
        var row = new TimeParameter("t", "0s");
        string[] names = ["seconds", "minutes", "hours", "days", "weeks"];
        IEnumerable<string> got = names.Select(name => $"10 {name} = {ValueParser.ParseTime(row, "10" + name[0], out _)!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture)}");
        Compare("mail_conf_time", names.Length, 5, reference, [.. got]);
    }

    [Fact]
    public void List_SixTexts_SplitAtBlanksOutsideOfBraces()
    {
        string[] reference = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/global/mail_parm_split.ref"));
        string[] input = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/global/mail_parm_split.in"));
        var got = new List<string>();
        foreach (string text in input)
        {
            got.Add($"Input:\t>{text}<");
            List<ListWord> words = ListSplitter.Split(TracedText.BuiltIn(text), out string? fault);
            if (fault is not null) got.Add($"{Warning}stdin: {fault}");
            got.AddRange(words.Select(word => $"Output:\t>{word.Text}<"));
        }
        Compare("mail_parm_split", input.Length, 6, reference, got);
    }

    [Fact]
    public void HostAndPort_FourteenTexts_SplitWithPostfixsFaults()
    {
        string[] reference = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/util/host_port.ref"));
        string[] input = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/util/host_port.in"));
        var got = new List<string>();
        foreach (string text in input)
        {
            got.Add(">> " + text);
            if (text is ['#', ..]) continue;
            EndpointSyntax? endpoint = EndpointSyntax.Parse(text, out string? fault, "default-service");
            got.Add(endpoint is null ? Warning + fault!.Replace("\"" + text + "\"", text, StringComparison.Ordinal) : $"host {endpoint.Host} port {endpoint.Port}");
        }
        Compare("host_port", input.Count(text => text is not ['#', ..]), 14, reference, got);
    }

    [Fact]
    public void AddressList_NineAddresses_AreFourInOrder()
    {
        string[] reference = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/util/inet_addr_list.ref"));
        string[] input = File.ReadAllLines(PostfixCases.Need("postfix-tests/upstream/util/inet_addr_list.in"));
        InterfaceAddresses addresses = InterfaceAddresses.Read(ParameterView.Parse("inet_interfaces = " + string.Join(' ', input)), new DiagnosticBag());
        IEnumerable<IPAddress> unique = addresses.Addresses.Select(pair => pair.Address);
        string[] got = ["unknown: list before sort/uniq", .. input.Select(text => "unknown: " + text), "unknown: list after sort/uniq", .. unique.Select(address => "unknown: " + address)];
        Compare("inet_addr_list", input.Length, 9, reference, got);
    }

    private static void Compare(string suite, int total, int expected, string[] reference, IReadOnlyList<string> got)
    {
        List<string> different = [.. reference.Zip(got).Where(pair => pair.First != pair.Second).Select(pair => $"wanted {pair.First}, got {pair.Second}")];
        if (reference.Length != got.Count) different.Add($"wanted {reference.Length} lines, got {got.Count}");
        PostfixCases.Report(suite, total, expected, different);
    }
}
