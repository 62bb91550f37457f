using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>After an edit of an alias file: <c>newaliases</c> and <c>sendmail -bi</c>, by links to the small sendmail program.</summary>
public sealed class NewaliasesTests : Scenario
{
    [Fact]
    public async Task Newaliases_InEachForm_MakesTheTableAnew()
    {
        ServerFiles files = new(Folder);
        string directory = files.ConfigDirectory, table = "cdb:" + files.AddFile("aliases", "");
        files.Main["alias_database"] = table;
        files.Write();
        foreach (string name in (string[])["newaliases", "sendmail"]) File.CreateSymbolicLink(Folder.At(name), HikyakuProgram.Sendmail);

        int edit = 0;
        foreach (string form in (string[])["newaliases", "newaliases -v", "sendmail -bi", "sendmail -I", $"sendmail -C {directory} -bi", $"sendmail -bi -C {directory}/main.cf", $"sendmail -bi -oA{table}"])
        {
            files.AddFile("aliases", $"list: edit{++edit}\n");
            string[] words = form.Split(' ');
            ProgramResult result = await RunAsync(words[0], form.Contains("-C", StringComparison.Ordinal) ? "/nonexistent" : directory, words[1..]);
            Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
            Assert.Equal($"edit{edit}\n", (await ProgramRunner.RunAsync(new ProgramCommand(HikyakuProgram.Path, "postalias", "-c", directory, "-q", "list", table))).Output);
        }
    }

    [Fact]
    public async Task Newaliases_ThatCannotBeMade_EndsAsPostfixDoes()
    {
        ServerFiles files = new(Folder);
        string path = files.AddFile("aliases", "list: a\n");
        files.Main["alias_database"] = $"cdb:{path} cdb:{files.ConfigDirectory}/missing";
        files.Write();
        File.CreateSymbolicLink(Folder.At("newaliases"), HikyakuProgram.Sendmail);

        ProgramResult missing = await RunAsync("newaliases", files.ConfigDirectory);
        Assert.Equal((1, $"postalias: fatal: open {files.ConfigDirectory}/missing: No such file or directory\n"), (missing.ExitCode, missing.Error));
        ProgramResult nowhere = await RunAsync("newaliases", "/nonexistent");
        Assert.Equal((75, "newaliases: fatal: open /nonexistent/main.cf: No such file or directory\n"), (nowhere.ExitCode, nowhere.Error));
        ProgramResult recipient = await RunAsync("newaliases", files.ConfigDirectory, "root");
        Assert.Equal((64, "newaliases: fatal: alias initialization mode requires no recipient\n"), (recipient.ExitCode, recipient.Error));
    }

    private async Task<ProgramResult> RunAsync(string name, string directory, params string[] arguments)
    {
        var command = new ProgramCommand(Folder.At(name), arguments) { Environment = new Dictionary<string, string> { ["MAIL_CONFIG"] = directory } };
        ProgramResult result = await ProgramRunner.RunAsync(Unprivileged.Run(command));
        Log(result.ToString());
        return result;
    }
}
