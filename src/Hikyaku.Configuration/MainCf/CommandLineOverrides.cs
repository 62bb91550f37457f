using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MainCf;

/// <summary><c>name=value</c> pairs of a command line.</summary>
internal static class CommandLineOverrides
{
    public const string File = "command line";

    public static ParameterDictionary Read(IReadOnlyList<string> pairs, DiagnosticBag diagnostics)
    {
        var into = new ParameterDictionary();
        foreach (string pair in pairs)
        {
            var line = new SourceLine(File, 0, System.Text.Encoding.UTF8.GetBytes(pair));
            if (NameValueSyntax.Split(TracedText.Of(line), ValueOriginKind.CommandLine, diagnostics) is { } entry) into.Set(entry);
        }
        return into;
    }
}
