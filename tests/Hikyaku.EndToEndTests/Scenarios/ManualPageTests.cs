using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The manual pages as the two programs that show them take them: without a warning, in both languages.</summary>
public sealed class ManualPageTests : Scenario
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Checkout.Root, "docs/man"), "*", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Checkout.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ByMandoc_GivesNoWarningAndNoRemark(string page)
    {
        Requires.Program("mandoc");
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand("mandoc", "-T", "lint", "-W", "style", Path.Combine(Checkout.Root, page)));
        Assert.True(result is { ExitCode: 0, Text: "" }, result.ToString());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ByMan_GivesNoWarning_AndItsText(string page)
    {
        Requires.Program("man");
        ProgramResult result = await ProgramRunner.RunAsync(Man(page, "C.UTF-8"));
        Assert.True(result is { ExitCode: 0, Error: "" }, result.ToString());
        Assert.StartsWith(Path.GetFileNameWithoutExtension(page).ToUpperInvariant() + "(", result.Output, StringComparison.Ordinal);
        Assert.Contains(page.Contains("/ja/", StringComparison.Ordinal) ? "名前" : "NAME", result.Output, StringComparison.Ordinal);
        // Wide characters count two columns: Japanese lines must have been broken, which text without blanks isn't by itself.
        Assert.DoesNotContain(result.Output.Split('\n'), static line => line.Length > 100);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ByManInAJapaneseLocale_GivesNoWarning(string page)
    {
        Requires.Program("man");
        Requires.Program("localedef");
        if (!File.Exists("/usr/share/i18n/locales/ja_JP")) Assert.Skip("the sources of locales are missing (Debian's package locales)");
        string locales = Folder.MakeFolder("locales");
        await ProgramRunner.RunAsync(new ProgramCommand("localedef", "-i", "ja_JP", "-f", "UTF-8", Path.Combine(locales, "ja_JP.UTF-8")));
        ProgramCommand command = Man(page, "ja_JP.UTF-8");
        ProgramResult result = await ProgramRunner.RunAsync(command with { Environment = new Dictionary<string, string>(command.Environment) { ["LOCPATH"] = locales } });
        Assert.True(result is { ExitCode: 0, Error: "" }, result.ToString());
    }

    private static ProgramCommand Man(string page, string locale) => new("man", "--warnings", "-l", Path.Combine(Checkout.Root, page))
    {
        Environment = new Dictionary<string, string> { ["LC_ALL"] = locale, ["MANWIDTH"] = "80", ["MANPAGER"] = "cat", ["MANROFFOPT"] = "-c" },
    };
}
