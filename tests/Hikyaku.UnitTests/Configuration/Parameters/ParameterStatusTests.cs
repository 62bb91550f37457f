using System.Text.RegularExpressions;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>What the rows say of themselves is true of the source: implemented ones are read by it, planned ones aren't yet.</summary>
public sealed partial class ParameterStatusTests
{
    /// <summary>Read in one place and not yet where their name promises; each with the reason.</summary>
    private static readonly Dictionary<string, string> ReadInPart = new(StringComparer.Ordinal)
    {
        ["canonical_maps"] = "restrictions must know which addresses exist",
        ["recipient_canonical_maps"] = "restrictions must know which addresses exist",
        ["sender_canonical_maps"] = "restrictions must know which addresses exist",
        ["virtual_alias_maps"] = "restrictions must know which addresses exist",
        ["virtual_mailbox_maps"] = "restrictions must know which addresses exist",
        ["double_bounce_sender"] = "restrictions must know which addresses exist",
        ["propagate_unmatched_extensions"] = "smtp_generic_maps heeds it",
        ["smtputf8_enable"] = "addresses are judged by it; the extension is not offered",
        ["lmtp_tls_security_level"] = "its old switches are explained",
        ["command_directory"] = "postmulti hands it to the commands it runs",
        ["daemon_directory"] = "postmulti hands it to the commands it runs",
        ["smtpd_milters"] = "a check asks whether its hosts resolve",
        ["stress"] = "policy servers are told; the server never sets it",
        ["mime_boundary_length_limit"] = "postmap -m",
        ["mime_nesting_limit"] = "postmap -m",
    };

    [Fact]
    public void Implemented_EveryRow_IsReadByTheSource()
    {
        string source = Source();
        string[] inForce = [.. AllParameters.Rows.Where(static row => row.Status.Kind == ParameterStatusKind.Implemented).Select(static row => row.DefaultText)];
        Assert.Empty(Members()
            .Where(static member => member.Row.Status.Kind == ParameterStatusKind.Implemented)
            .Where(member => !Reads(source, member))
            // A service's template reads the rows that are made from it; a text is read through the default of another.
            .Where(member => !(AllParameters.FindTemplate(member.Row.Name) is { } template && Reads(source, Members().First(other => ReferenceEquals(other.Row, template)))))
            .Where(member => !inForce.Any(text => Regex.IsMatch(text, $@"\$\{{?{member.Row.Name}\b")))
            .Select(static member => member.Row.Name));
    }

    [Fact]
    public void NotImplemented_NoRow_IsReadByTheSource()
    {
        // What holds one parameter against another, to explain them, doesn't do what they are for.
        string source = Source("/Checks/", "/Checking/");
        Assert.Empty(Members()
            .Where(static member => member.Row.Status.Kind is ParameterStatusKind.Planned or ParameterStatusKind.WithoutEffect && !ReadInPart.ContainsKey(member.Row.Name))
            .Where(member => source.Contains($"{member.Class}.{member.Name}", StringComparison.Ordinal) && Regex.IsMatch(source, $@"\b{member.Class}\.{member.Name}\b"))
            .Select(static member => member.Row.Name));
    }

    [Fact]
    public void Planned_Chapter_IsOneToCome()
        => Assert.Empty(AllParameters.Rows.Where(static row => row.Status is { Kind: ParameterStatusKind.Planned, Chapter: < 3 or > 12 }).Select(static row => row.Name));

    [Theory]
    [InlineData("postscreen_", 3)]
    [InlineData("address_verify_", 3)]
    [InlineData("qmqpd_", 3)]
    [InlineData("lmtp_sasl_", 4)]
    [InlineData("tlsproxy_", 4)]
    [InlineData("qmgr_", 5)]
    [InlineData("milter_", 6)]
    [InlineData("canonical_", 6)]
    [InlineData("virtual_", 6)]
    [InlineData("requiretls_", 8)]
    [InlineData("smtp_tlsrpt_", 8)]
    public void Planned_Family_HasItsChapter(string prefix, int chapter)
    {
        Parameter[] family = [.. AllParameters.Rows.Where(row => row.Name.StartsWith(prefix, StringComparison.Ordinal) && row.Status.Kind == ParameterStatusKind.Planned)];
        Assert.NotEmpty(family);
        Assert.All(family, row => Assert.Equal(chapter, row.Status.Chapter));
    }

    [Fact]
    public void Chapters_OfTheRoad_AreThoseOfItsDocument()
    {
        string[] titles = [.. File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "roadmap.md")).Select(static line => Chapter().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value)];
        Assert.Equal(titles, Roadmap.Chapters);
    }

    [Fact]
    public void Explanation_OfEveryOtherStatus_IsHalfASentence()
        => Assert.Empty(AllParameters.Rows
            .Where(static row => row.Status.Kind is not (ParameterStatusKind.Implemented or ParameterStatusKind.Planned))
            .Where(static row => row.Status.Explanation.Length == 0 || row.Status.Explanation[^1] == '.')
            .Select(static row => row.Name));

    [Fact]
    public void Successor_OfEveryOldName_IsARow()
    {
        Assert.All(AllParameters.Rows.Where(static row => row.Status.Successor.Length > 0), static row => Assert.Contains($"${row.Name}", AllParameters.Find(row.Status.Successor)?.DefaultText.Replace("${", "$", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(AllParameters.Rows.Where(static row => row.Instead.Length > 0), static row => Assert.NotNull(AllParameters.Find(row.Instead)));
    }

    private static bool Reads(string source, Member member)
        => Regex.IsMatch(source, $@"\b{member.Class}\.{member.Name}\b") || source.Contains($"\"{member.Row.Name}\"", StringComparison.Ordinal);

    private static List<Member> Members()
    {
        var members = new List<Member>();
        foreach (string file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src", "Hikyaku.Configuration", "Parameters", "Rows"), "*.cs"))
            foreach (Match match in Row().Matches(File.ReadAllText(file)))
                members.Add(new Member(Path.GetFileNameWithoutExtension(file), match.Groups[1].Value, AllParameters.Find(match.Groups[2].Value) ?? throw new InvalidOperationException($"{match.Groups[2].Value} is missing in AllParameters")));
        Assert.Equal(AllParameters.Rows.Count, members.Count);
        return members;
    }

    /// <summary>What only speaks of parameters: the rows themselves, checks of what is written, explanations, postconf, the documentation.</summary>
    private static readonly string[] Speakers =
        ["/obj/", "/bin/", "/Hikyaku.Configuration/Parameters/", "/Hikyaku.Configuration/Checks/", "/Hikyaku.Diagnosis/Explaining/", "/Hikyaku.PostfixTools/Postconf/", "/Hikyaku.Documentation/"];

    /// <summary>The source files of what acts by parameters.</summary>
    private static string Source(params string[] without)
        => string.Join('\n', Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Speakers.Concat(without).Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Select(File.ReadAllText));

    private sealed record Member(string Class, string Name, Parameter Row);

    [GeneratedRegex("""public static readonly \w+Parameter (\w+) = new\("([^"]+)",""")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\d+\. \*\*([^*]+)\*\*:")]
    private static partial Regex Chapter();
}
