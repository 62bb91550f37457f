using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>
/// Options whose own service line is a comment: they continue the service above it. That is how port 25 suddenly demands AUTH, and 587 stays closed.
/// </summary>
internal static class OrphanOptions
{
    public static void Check(SourceFile file, DiagnosticBag diagnostics)
    {
        SourceLine? service = null, comment = null;
        foreach (SourceLine line in file.Lines)
        {
            string text = line.Text;
            if (string.IsNullOrWhiteSpace(text)) continue;
            bool isIndented = TracedText.IsBlank(text[0]);
            if (text.TrimStart() is ['#', ..])
            {
                if (!isIndented && ServiceLineShape.Matches(text[1..])) comment = line;
            }
            else if (!isIndented)
            {
                (service, comment) = (line, null);
            }
            else if (comment is not null && service is not null)
            {
                Report(line, service, comment, diagnostics);
                comment = null;
            }
        }
    }

    private static void Report(SourceLine line, SourceLine service, SourceLine comment, DiagnosticBag diagnostics)
    {
        string owner = ServiceLineShape.NameOf(service.Text), meant = ServiceLineShape.NameOf(comment.Text[1..]);
        int start = line.Text.Length - line.Text.TrimStart().Length;
        diagnostics.Add(DiagnosticCodes.OrphanOptions, DiagnosticSeverity.Warning, line, start, line.Text.Length - start,
            $"this option applies to {owner} (line {service.Number}): the line of {meant} above it (line {comment.Number}) is a comment, so nothing listens on {meant}",
            $"remove the # from line {comment.Number}, or put one before its options too");
    }
}
