using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Mail;

namespace Hikyaku.Diagnosis.Explaining;

/// <summary>
/// The <c>-o</c> lines right below a service that are still comments, as every stock master.cf has them: what an administrator who took one # off may have meant to take off too.
/// </summary>
internal static class CommentedOptions
{
    /// <summary>Text and place of each, in the order of the file. Empty when the file cannot be read or has none.</summary>
    public static IReadOnlyList<(string Option, SourcePlace Place)> Below(ServiceSnapshot service)
    {
        if (service.Place.File is not { } file || !File.Exists(file)) return [];
        string[] lines = File.ReadAllLines(file, Encoding.Latin1); // bytes: comments may be in any encoding
        List<(string, SourcePlace)> options = [];
        for (int i = service.Place.Line; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith('#'))
            {
                string text = line.TrimStart('#').Trim();
                if (!text.StartsWith("-o ", StringComparison.Ordinal)) break;
                options.Add((text[3..].Trim(), new SourcePlace(file, i + 1)));
            }
            else if (line.Length > 0 && line[0] is not (' ' or '\t')) break;
        }
        return options;
    }
}
