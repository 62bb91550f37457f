using System.Text;
using System.Text.RegularExpressions;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.UnitTests.Architecture;
using Xunit;

namespace Hikyaku.UnitTests.Configuration;

public sealed class DiagnosticRendererTests
{
    private static readonly Diagnostic Wide = new()
    {
        Code = "HK0106",
        Severity = DiagnosticSeverity.Error,
        Message = "full-width blank (U+3000)",
        Place = new SourcePlace("main.cf", 5, 8),
        LineText = Encoding.UTF8.GetBytes("a日本　= b"),
        SpanLength = 3,
        Fix = "replace it by an ordinary blank",
    };

    [Fact]
    public void Render_DoubleWidthText_PutsTheCaretBelowIt()
        => Assert.Equal("main.cf:5:8: error HK0106: full-width blank (U+3000)\n    a日本　= b\n         ^^\n    fix: replace it by an ordinary blank\n",
            new DiagnosticRenderer().Render(Wide));

    [Fact]
    public void Render_RemarksOfOneKind_ShowTheLineOnlyOnce()
    {
        Diagnostic remark = Wide with { Severity = DiagnosticSeverity.Information, Fix = null };
        string text = new DiagnosticRenderer().Render([remark, remark, Wide, Wide]);
        Assert.Equal(3, Regex.Count(text, "= b"));
    }

    [Fact]
    public void Render_ControlCharacters_DontReachTheTerminal()
        => Assert.DoesNotContain('\u001b', new DiagnosticRenderer().Render(Wide with { Message = "\u001b[31mx", LineText = "\u001b]0;x\u0007"u8.ToArray(), SpanLength = 1 }));

    [Fact]
    public void Render_Color_MarksSeverity()
        => Assert.Contains("\u001b[31;1merror\u001b[0m", new DiagnosticRenderer(color: true).Render(Wide), StringComparison.Ordinal);

    [Fact]
    public void Serialize_Finding_HasPlaceAndText()
    {
        using var json = System.Text.Json.JsonDocument.Parse(DiagnosticJson.Serialize([Wide]));
        Assert.Equal(8, json.RootElement[0].GetProperty("column").GetInt32());
        Assert.Equal("error", json.RootElement[0].GetProperty("severity").GetString());
        Assert.Equal("a日本　= b", json.RootElement[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Codes_All_AreExplainedInTheDocumentation()
    {
        string documentation = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics.md"));
        string source = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Hikyaku.Configuration", "Diagnostics", "DiagnosticCodes.cs"));
        string[] codes = [.. Regex.Matches(source, "HK[0-9]{4}").Select(match => match.Value)];
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Contains(code, documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Roadmap_Chapters_AreThoseOfTheDocumentation()
    {
        string documentation = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "roadmap.md"));
        for (int i = 0; i < Hikyaku.Configuration.Roadmap.Chapters.Count; i++)
            Assert.Contains($"{i + 1}. **{Hikyaku.Configuration.Roadmap.Chapters[i]}**", documentation, StringComparison.Ordinal);
    }
}
