using Hikyaku.Configuration.Parameters;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>Each row says what its parameter does, in a form that explain, the manual pages and the console can print.</summary>
public sealed class ParameterSummaryTests
{
    private const int LongestSummary = 240;

    [Fact]
    public void Summary_OfEveryRow_IsASentence()
        => Assert.Empty(AllParameters.Rows.Where(static row => !IsSentence(row.Summary)).Select(static row => $"{row.Name}: {row.Summary}"));

    [Fact]
    public void Summary_OfTwoRows_IsNeverTheSame()
        => Assert.Empty(AllParameters.Rows.GroupBy(static row => row.Summary, StringComparer.Ordinal).Where(static same => same.Count() > 1)
            .Select(static same => string.Join(", ", same.Select(static row => row.Name))));

    [Fact]
    public void Summary_NamesOnlyParametersThatExist()
    {
        // Words of other languages than ours that have an underscore too.
        string[] others = ["delay_dotcrlf", "disable_esmtp", "res_defnames", "res_dnsrch", "mutual_auth", "speed_adjust", "defer_if_permit", "rbl_code", "rbl_what", "rbl_domain", "rbl_reason",
            "no_address_mappings", "no_header_body_checks", "no_milters", "no_unknown_recipient_checks", "envelope_sender", "envelope_recipient", "header_sender", "header_recipient",
            "fix_quietly", "add_header", "policy_context", "delivery_slot_cost", "openssl_conf", "sqrt_concurrency", "daemon_name", "domain_to_ascii"];
        Assert.Empty(AllParameters.Rows
            .SelectMany(static row => Names(row.Summary).Select(name => (row, name)))
            .Where(pair => AllParameters.Find(pair.name) is null && !IsRestriction(pair.name) && !others.Contains(pair.name))
            .Select(static pair => $"{pair.row.Name}: {pair.name}"));
    }

    private static bool IsRestriction(string name)
        => name.StartsWith("permit_", StringComparison.Ordinal) || name.StartsWith("reject_", StringComparison.Ordinal) || name.StartsWith("check_", StringComparison.Ordinal)
            || name == "smtpd_tls_security_level";

    private static bool IsSentence(string text)
        => text.Length is > 10 and <= LongestSummary && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text[^1] == '.' && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal);

    private static IEnumerable<string> Names(string text)
        => text.Split([' ', ',', ';', ':', '.', '(', ')', '$', '{', '}', '*', '<', '>', '@', '=', '?', '/', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word.Contains('_') && word[0] != '_' && word == word.ToLowerInvariant().Replace("cafile", "CAfile", StringComparison.Ordinal).Replace("capath", "CApath", StringComparison.Ordinal));
}
