using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Postmulti;

/// <summary><c>postmulti</c>: lists the instances of multi_instance_directories, or runs a command for each (postmulti(1)).</summary>
internal static class PostmultiTool
{
    private const string ConfigurationVariable = "MAIL_CONFIG";

    public static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        string directory = console.ConfigurationDirectory(null);
        ParameterView primary = ToolConfiguration.Load(directory);
        if (console.Variable(ConfigurationVariable) is { } chosen && !console.ConfigurationDirectories.Contains(chosen, StringComparer.Ordinal))
            throw new ToolFailedException($"Non-default configuration directory: {ConfigurationVariable}={chosen}");
        var options = PostmultiOptions.Parse(console, arguments);
        if (options.Mode == PostmultiMode.Edit) throw EditFailure(options.Action, directory);
        var list = InstanceList.Load(console, directory, primary);
        if (options.Mode == PostmultiMode.List)
        {
            List(console.Output, InOrder(list.Instances, options.IsReversed).Where(options.Selection.Matches), options.IsJson);
            return 0;
        }
        return await RunCommandsAsync(console, primary, options, list.Instances, cancellationToken).ConfigureAwait(false);
    }

    private static void List(TextWriter output, IEnumerable<PostfixInstance> instances, bool isJson)
    {
        foreach (PostfixInstance instance in instances)
        {
            string name = instance.Name.Length > 0 ? instance.Name : "-", group = instance.Group.Length > 0 ? instance.Group : "-", enabled = instance.IsEnabled ? "y" : "n";
            output.Write(isJson
                ? $$"""{"name": "{{Json(name)}}","group": "{{Json(group)}}","enabled": "{{enabled}}","config_directory": "{{Json(instance.Directory)}}"}""" + "\n"
                : $"{ToolText.ToBytes(name),-15} {ToolText.ToBytes(group),-15} {enabled,-9} {ToolText.ToBytes(instance.Directory)}\n");
        }
    }

    private static async Task<int> RunCommandsAsync(
        ToolConsole console, ParameterView primary, PostmultiOptions options, IReadOnlyList<PostfixInstance> instances, CancellationToken cancellationToken)
    {
        bool isPostfix = options.Mode == PostmultiMode.Postfix;
        bool Is(StringParameter commands) => isPostfix && primary.GetWords(commands).Any(w => w.Text == options.Command[0]);
        bool starts = Is(MailParameters.PostmultiStartCommands), stops = Is(MailParameters.PostmultiStopCommands);
        bool skipsDisabled = stops || Is(MailParameters.PostmultiControlCommands);
        int exitCode = 0;
        bool hasMatch = false;
        foreach (PostfixInstance instance in InOrder(instances, options.IsReversed || stops))
        {
            if (!options.Selection.Matches(instance) || (skipsDisabled && !instance.IsEnabled)) continue;
            hasMatch = true;
            // An instance that is not to be started is checked instead.
            IReadOnlyList<string> command = starts && !instance.IsEnabled ? ["check", .. options.Command.Skip(1)] : options.Command;
            ToolProcess process = isPostfix
                ? ToolProcess.OfOurs("postfix", ["--", .. command.Select(ToolText.ToUnicode)], new Dictionary<string, string> { [ConfigurationVariable] = instance.Directory })
                : new ToolProcess(ToolText.ToUnicode(command[0]), [.. command.Skip(1).Select(ToolText.ToUnicode)], Variables(console, primary, instance));
            console.Output.Flush();
            if (await console.RunProcess(process, cancellationToken).ConfigureAwait(false) != 0) exitCode = 1;
        }
        return hasMatch ? exitCode : throw new ToolFailedException("No matching instances");
    }

    private static Dictionary<string, string> Variables(ToolConsole console, ParameterView primary, PostfixInstance instance)
    {
        string commands = primary.Get(MailParameters.CommandDirectory);
        return new Dictionary<string, string>
        {
            [ConfigurationVariable] = instance.Directory,
            ["daemon_directory"] = primary.Get(MailParameters.DaemonDirectory),
            ["command_directory"] = commands,
            ["config_directory"] = instance.Directory,
            ["queue_directory"] = instance.QueueDirectory,
            ["data_directory"] = instance.DataDirectory,
            ["multi_instance_name"] = instance.Name,
            ["multi_instance_group"] = instance.Group,
            ["multi_instance_enable"] = instance.IsEnabled ? "yes" : "no",
            ["PATH"] = $"{commands}:{console.Variable("PATH") ?? "/bin:/usr/bin:/sbin:/usr/sbin"}",
        };
    }

    private static IEnumerable<PostfixInstance> InOrder(IReadOnlyList<PostfixInstance> instances, bool isReversed) => isReversed ? instances.Reverse() : instances;

    private static string Json(string text) => ToolText.ToJson(ToolText.ToBytes(text));

    // Postfix's script copies its own files and edits main.cf; each step is one that an administrator can take, and see.
    private static ToolFailedException EditFailure(string action, string directory) => new(action switch
    {
        "enable" or "disable" => $"'-e {action}' is not done here: set \"multi_instance_enable = {(action == "enable" ? "yes" : "no")}\" in the instance's main.cf",
        "assign" => "'-e assign' is not done here: set multi_instance_name and multi_instance_group in the instance's main.cf",
        "init" => $"'-e init' is not done here: set \"multi_instance_enable = yes\" in {directory}/main.cf",
        "create" or "import" => $"'-e {action}' is not done here: make a directory with main.cf and master.cf that has its own queue_directory and data_directory, and add it to multi_instance_directories in {directory}/main.cf",
        _ => $"'-e {action}' is not done here: take the instance's directory out of multi_instance_directories in {directory}/main.cf; its files stay",
    });
}
