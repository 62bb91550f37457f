using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.MainCf;

/// <summary>
/// A file of <c>name = value</c> lines in main.cf's grammar that isn't main.cf: the settings of a database table. <c>$name</c> means nothing in it. What is reported never
/// contains a value, since one of them may be a password.
/// </summary>
public static class SettingsFile
{
    /// <param name="content">The file's bytes.</param>
    /// <param name="path">As faults show it.</param>
    /// <param name="report">Gets each fault with its line; true for one that makes the file useless, as it does in Postfix.</param>
    /// <returns>In the order of the file; of two lines with one name the last counts, and the first is not returned.</returns>
    public static IReadOnlyList<Setting> Read(byte[] content, string path, Action<string, SourcePlace, bool> report)
    {
        var bag = new DiagnosticBag();
        SourceFile file = SourceFile.Split(path, content);
        PasteDamage.CheckFile(file, bag);
        var settings = new List<Setting>();
        foreach (LogicalLine line in LogicalLineReader.Read(file, bag))
        {
            if (NameValueSyntax.Split(line.Text, ValueOriginKind.MainCf, new DiagnosticBag()) is not { } entry)
            {
                report($"missing '=' after attribute name: \"{FirstWord(line.Text.Text)}\"", line.Text.Place, true);
                continue;
            }
            PasteDamage.CheckEntry(entry, bag);
            int earlier = settings.FindIndex(s => s.Name == entry.Name.Text);
            if (earlier >= 0)
            {
                if (settings[earlier].Value != entry.Value.Text) report($"{entry.Name.Text} overrides the one of line {settings[earlier].Place.Line}", entry.Name.Place, false);
                settings.RemoveAt(earlier);
            }
            settings.Add(new Setting(entry.Name.Text, entry.Value.Text, entry.Name.Place));
        }
        foreach (Diagnostic finding in bag.Findings)
            report(finding.Code == DiagnosticCodes.LeadingBlank ? "logical line must not start with whitespace" : finding.Message, finding.Place, false);
        return settings;
    }

    private static string FirstWord(string text)
    {
        string[] words = text.Split([' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? "" : words[0];
    }
}
