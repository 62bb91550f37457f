using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MainCf;

/// <summary>Reads the text of main.cf or hikyaku.cf into a dictionary.</summary>
internal static class MainCfReader
{
    public static void Read(SourceFile file, ValueOriginKind kind, ParameterDictionary into, DiagnosticBag diagnostics)
    {
        PasteDamage.CheckFile(file, diagnostics);
        SwallowedParameters.Check(file, diagnostics);
        foreach (LogicalLine line in LogicalLineReader.Read(file, diagnostics))
        {
            if (NameValueSyntax.Split(line.Text, kind, diagnostics) is not { } entry) continue;
            PasteDamage.CheckEntry(entry, diagnostics);
            ParameterEntry? earlier = into.Set(entry);
            if (earlier is not null && earlier.Value.Text != entry.Value.Text)
                diagnostics.Add(DiagnosticCodes.OverridesEarlier, DiagnosticSeverity.Warning, entry.Name,
                    $"overriding earlier entry: {earlier.Name.Text}={earlier.Value.Text}",
                    $"remove {earlier.Name.Place} or this line; the last one wins");
        }
    }
}
