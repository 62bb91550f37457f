using Hikyaku.PostfixTools;
using Xunit;

namespace Hikyaku.UnitTests.PostfixTools.Postmulti;

/// <summary>postmulti(1). The first three are upstream's single_test, json_single_test and config_dir_test.</summary>
public sealed class PostmultiTests
{
    [Fact]
    public async Task List_SingleInstance_IsEnabledAndNameless()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmulti", "-l");
        Assert.Equal((0, $"{"-",-15} {"-",-15} {"y",-9} {folder.Path}\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task List_AsJson_GivesOneObjectALine()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmulti", "-lj");
        Assert.Equal($$"""{"name": "-","group": "-","enabled": "y","config_directory": "{{folder.Path}}"}""" + "\n", run.Output);
    }

    [Fact]
    public async Task MailConfig_OfAnotherDirectory_IsFatal()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmulti", ["-l"], "", console => console with
        {
            CalledAs = "./postmulti",
            Variable = v => v == "MAIL_CONFIG" ? folder.Path : null,
            ConfigurationDirectories = ["/etc/postfix"],
        });
        Assert.Equal((1, $"postmulti: fatal: Non-default configuration directory: MAIL_CONFIG={folder.Path}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task List_Selections_PickByNameGroupAndDirectory()
    {
        using ToolFolder folder = Three();
        Assert.Equal(["-", "postfix-in", "postfix-out"], await NamesAsync(folder, "-l"));
        Assert.Equal(["postfix-out", "postfix-in", "-"], await NamesAsync(folder, "-lR"));
        Assert.Equal(["postfix-in"], await NamesAsync(folder, "-l", "-i", "postfix-in"));
        Assert.Equal(["postfix-in"], await NamesAsync(folder, "-l", "-i", "in"));
        Assert.Equal(["-"], await NamesAsync(folder, "-l", "-i", "-"));
        Assert.Equal(["-"], await NamesAsync(folder, "-l", "-i", folder.Path));
        Assert.Equal(["postfix-in", "postfix-out"], await NamesAsync(folder, "-l", "-g", "edge"));
        Assert.Empty(await NamesAsync(folder, "-l", "-g", "nobody"));
    }

    [Fact]
    public async Task Postfix_Start_ChecksDisabledInstances()
    {
        using ToolFolder folder = Three();
        Assert.Equal([$"{folder.Path}: postfix -- check", $"{folder.At("in")}: postfix -- start", $"{folder.At("out")}: postfix -- check"], await CommandsAsync(folder, "-p", "start"));
    }

    [Fact]
    public async Task Postfix_Stop_SkipsDisabledInstancesAndGoesBackwards()
    {
        using ToolFolder folder = Three("multi_instance_enable = yes\n");
        Assert.Equal([$"{folder.At("in")}: postfix -- stop", $"{folder.Path}: postfix -- stop"], await CommandsAsync(folder, "-p", "stop"));
    }

    [Fact]
    public async Task Command_OfEachInstance_HasItsEnvironment()
    {
        using ToolFolder folder = Three();
        var seen = new List<ToolProcess>();
        ToolRun run = await RunAsync(folder, seen, 3, "-x", "-i", "in", "postconf", "-n");
        ToolProcess process = Assert.Single(seen);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("postconf", process.Program);
        Assert.Equal(["-n"], process.Arguments);
        Assert.Equal(folder.At("in"), process.Variables["MAIL_CONFIG"]);
        Assert.Equal("postfix-in", process.Variables["multi_instance_name"]);
        Assert.Equal("yes", process.Variables["multi_instance_enable"]);
        Assert.Equal("/q/in", process.Variables["queue_directory"]);
        Assert.StartsWith("/usr/sbin:", process.Variables["PATH"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Specify exactly one of '-e', '-l', '-p', '-x'")]
    [InlineData("Specify exactly one of '-e', '-l', '-p', '-x'", "-l", "-p")]
    [InlineData("Specity no more than one of '-a', '-g', '-i'", "-l", "-a", "-g", "x")]
    [InlineData("Command not allowed with '-l'", "-l", "x")]
    [InlineData("Command required with '-p' or '-x' option", "-p")]
    [InlineData("The '-p' and '-e' options preclude the use of '-R'", "-pR", "x")]
    [InlineData("JSON output available only with '-l'", "-pj", "x")]
    [InlineData("Cannot assign instance name or group without '-e assign'", "-l", "-I", "x")]
    [InlineData("Cannot assign instance name or group with '-e enable'", "-e", "enable", "-I", "x")]
    [InlineData("Specify new instance name or group with '-e assign'", "-e", "assign")]
    [InlineData("Parameter overrides not valid with '-e enable'", "-e", "enable", "x=y")]
    [InlineData("Invalid '-e' edit action 'x'. Specify 'create', 'destroy', 'import', 'deport', 'enable', 'disable', 'assign' or 'init'", "-e", "x")]
    [InlineData("No matching instances", "-x", "-i", "nobody", "true")]
    public async Task Options_ThatDoNotFit_AreFatal(string text, params string[] arguments)
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmulti", arguments);
        Assert.Equal((1, $"postmulti: fatal: {text}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Edit_Create_SaysWhatToDoInstead()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("postmulti", "-e", "create", "-I", "postfix-x");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"add it to multi_instance_directories in {folder.Path}/main.cf", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_WithOneQueue_Conflict()
    {
        using ToolFolder folder = Three();
        folder.Write("out/main.cf", "multi_instance_name = postfix-out\nqueue_directory = /q/in\ndata_directory = /d/out\n");
        ToolRun run = await folder.RunAsync("postmulti", "-l");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"instance {folder.At("out")}, queue_directory=/q/in conflicts with instance {folder.At("in")}, queue_directory=/q/in", run.Error, StringComparison.Ordinal);
    }

    private static ToolFolder Three(string more = "")
    {
        var folder = new ToolFolder();
        folder.Write("main.cf", $"multi_instance_directories = {folder.At("in")}, {folder.At("out")}\n{more}");
        folder.Write("in/main.cf", "multi_instance_name = postfix-in\nmulti_instance_group = edge\nmulti_instance_enable = yes\nqueue_directory = /q/in\ndata_directory = /d/in\n");
        folder.Write("out/main.cf", "multi_instance_name = postfix-out\nmulti_instance_group = edge\nqueue_directory = /q/out\ndata_directory = /d/out\n");
        return folder;
    }

    private static async Task<IEnumerable<string>> NamesAsync(ToolFolder folder, params string[] arguments)
        => (await folder.RunAsync("postmulti", arguments)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split(' ')[0]);

    private static async Task<IEnumerable<string>> CommandsAsync(ToolFolder folder, params string[] arguments)
    {
        var seen = new List<ToolProcess>();
        ToolRun run = await RunAsync(folder, seen, 0, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return seen.Select(static p => $"{p.Variables["MAIL_CONFIG"]}: {string.Join(' ', p.Arguments)}");
    }

    private static Task<ToolRun> RunAsync(ToolFolder folder, List<ToolProcess> seen, int exitCode, params string[] arguments)
        => folder.RunAsync("postmulti", arguments, "", console => console with
        {
            RunProcess = (process, _) =>
            {
                seen.Add(process);
                return Task.FromResult(exitCode);
            },
        });
}
