using Hikyaku.Configuration;
using Hikyaku.Configuration.BounceTemplates;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The templates of notices: as they are (-t), or their texts with <c>$names</c> replaced (-b). In Postfix its bounce program prints them; messages begin with its name.</summary>
internal static class BounceTemplatePrinter
{
    /// <summary>Gives the exit code; nothing is printed where Postfix's bounce program would end.</summary>
    /// <exception cref="ToolFailedException">main.cf isn't there, or more than one file is named.</exception>
    public static int Print(ToolConsole console, PostconfState state, PostconfOptions options)
    {
        if (options.Arguments.Count > 1) throw PostconfMessages.Fatal("options -b and -t require at most one template file");
        ParameterView main = ToolConfiguration.Load(state.Directory);
        string file = options.Arguments is [var named] ? ToolText.ToUnicode(named) : main.Get(BounceParameters.TemplateFile);
        ToolConsole bounce = console with { CalledAs = $"{main.Get(MailParameters.SyslogName)}/bounce" };
        BounceTemplateSet templates = BounceTemplateSet.Load(main, file);
        if (!Report(bounce, templates.Faults)) return 1;
        var blocks = new List<string>();
        foreach (BounceTemplateKind kind in BounceTemplateSet.Kinds)
        {
            if ((options.Mode & PostconfMode.ShowBounceTemplates) != 0)
            {
                blocks.Add(Block($"{templates[kind].ClassName}_template", [.. Headers(templates[kind]), "", .. templates[kind].Text]));
                continue;
            }
            var expansion = new BounceTemplateExpansion(main, templates[kind]);
            IReadOnlyList<string>? text = expansion.Expand();
            if (!Report(bounce, expansion.Faults) || text is null) return 1;
            blocks.Add(Block($"expanded_{templates[kind].ClassName}_text", text));
        }
        console.Output.Write(string.Join('\n', blocks));
        return 0;
    }

    private static string Block(string name, IReadOnlyList<string> lines) => $"{name} = <<EOF\n{string.Concat(lines.Select(static l => l + "\n"))}EOF\n";

    private static IEnumerable<string> Headers(BounceTemplate template)
    {
        yield return $"Charset: {template.Charset}";
        yield return $"From: {template.From}";
        yield return $"Subject: {template.Subject}";
        if (template.PostmasterSubject is not null) yield return $"Postmaster-Subject: {template.PostmasterSubject}";
    }

    /// <summary>False after a fatal one.</summary>
    private static bool Report(ToolConsole console, IReadOnlyList<BounceTemplateFault> faults)
    {
        foreach (BounceTemplateFault fault in faults)
            foreach (string line in fault.Printed) console.Error.WriteLine($"{console.CalledAs}: {(fault.IsFatal ? "fatal" : "warning")}: {ToolText.ToPrintable(line, isUtf8: true)}");
        return !faults.Any(static f => f.IsFatal);
    }
}
