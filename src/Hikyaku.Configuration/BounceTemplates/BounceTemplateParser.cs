using System.Text;

namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>Headers and text of one template. A template with a fault is left out as a whole, and the built-in one stays.</summary>
internal static class BounceTemplateParser
{
    private const string Ignoring = " -- ignoring this template";

    /// <param name="entry">What the file has.</param>
    /// <param name="path">As messages name it.</param>
    /// <param name="builtIn">Gives the headers that the entry lacks.</param>
    /// <param name="fault">Why the result is null.</param>
    public static BounceTemplate? Parse(BounceTemplateEntry entry, string path, BounceTemplate builtIn, out BounceTemplateFault? fault)
    {
        IReadOnlyList<string> lines = entry.Lines;
        // Empty lines at the start are nothing: headers may follow them.
        int at = 0;
        while (at < lines.Count && lines[at].Length == 0) at++;
        BounceTemplate template = builtIn with { Origin = path };
        for (; at < lines.Count && LabelLength(lines[at]) is > 0 and var length; at++)
        {
            string label = lines[at][..length], value = lines[at][length..].TrimStart([':', .. BounceTemplateReader.Blanks]);
            string? problem = Problem(label, value, template);
            fault = problem is null ? null : new BounceTemplateFault($"{path}: ", entry.FirstLine + at, [$"{problem} in {template.ClassName} template{Ignoring}"],
                "headers are Charset, From, Subject and (failure, delay) Postmaster-Subject, in ASCII; an empty line goes before a text that begins like one");
            if (fault is not null) return null;
            template = With(template, label, value);
        }
        while (at < lines.Count && lines[at].AsSpan().Trim(BounceTemplateReader.Blanks).IsEmpty) at++;
        template = template with { Text = [.. lines.Skip(at)], TextLine = entry.FirstLine + at };
        fault = FaultOfText(template, entry.Line);
        return fault is null ? template : null;
    }

    private static BounceTemplateFault? FaultOfText(BounceTemplate template, int line)
    {
        if (template.Text.Count == 0)
            return new BounceTemplateFault($"{template.Origin}: ", line, [$"missing message text in {template.ClassName} template{Ignoring}"], "write what the notice is to say");
        if (template.Text.All(static line => Ascii.IsValid(line)) || !template.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) return null;
        return new BounceTemplateFault($"{template.Origin}: ", line,
            [$"8-bit message text in {template.ClassName} template", "please specify a charset value other than us-ascii", "-- ignoring this template for now"],
            "say in what it is written: Charset: utf-8");
    }

    private static string? Problem(string label, string value, BounceTemplate template)
    {
        if (value.Length == 0) return $"empty \"{label}\" header value";
        if (!Ascii.IsValid(value)) return $"non-ASCII \"{label}\" header value";
        return label.ToLowerInvariant() switch
        {
            "charset" or "from" or "subject" => null,
            "postmaster-subject" => template.PostmasterSubject is null ? $"inapplicable \"{label}\" header label" : null,
            _ => $"unknown \"{label}\" header label",
        };
    }

    private static BounceTemplate With(BounceTemplate template, string label, string value) => label.ToLowerInvariant() switch
    {
        "charset" => template with { Charset = value },
        "from" => template with { From = value },
        "subject" => template with { Subject = value },
        _ => template with { PostmasterSubject = value },
    };

    /// <summary>Characters before the blanks and the colon that make a line a header; 0 when it is none.</summary>
    private static int LabelLength(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return 0;
        ReadOnlySpan<char> label = line.AsSpan(0, colon).TrimEnd(" \t");
        return label.ContainsAnyExceptInRange('!', '~') ? 0 : label.Length;
    }
}
