using System.Diagnostics;
using System.Text;
using Xunit;

namespace Hikyaku.UnitTests.Tables.TableFiles;

/// <summary>Debian's own postmap and postalias (Postfix 3.7), out of the tests' cache; nothing is installed. Bytes are Latin-1 characters.</summary>
internal sealed class DebianPostmap
{
    private const int LimitMilliseconds = 300_000;

    private readonly string _tool = Path.Combine(Architecture.RepositoryRoot.Path, "tests/tools/debian-programs");
    private readonly string _folder;

    /// <param name="folder">Gets the programs' main.cf.</param>
    public DebianPostmap(string folder)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder, "debian")).FullName;
        if (!File.Exists("/usr/bin/apt-get") || !Environment.IsPrivilegedProcess) Assert.Skip("Debian's postmap needs root and apt");
        string dynamic = Run("path", "/usr/share/postfix/dynamicmaps.cf", "").Output.Trim(), libraries = Run("path", "/usr/lib/postfix", "").Output.Trim();
        File.Copy(dynamic, Path.Combine(_folder, "dynamicmaps.cf"));
        string main = Path.Combine(_folder, "main.cf");
        File.WriteAllText(
            main,
            $"compatibility_level = 3.6\nalias_database =\nmail_owner = games\nsetgid_group = tape\nmeta_directory = {_folder}\nshlib_directory = {libraries}\ndaemon_directory = {libraries}/sbin\n");
        File.SetLastWriteTimeUtc(main, DateTime.UnixEpoch); // Postfix waits until a file is a second old
    }

    /// <summary>Runs <c>postmap -c … OPTIONS type:path</c>; it must succeed.</summary>
    public string Postmap(string options, string table, string input = "") => Succeed("postmap", options, table, input);

    public string Postalias(string options, string table, string input = "") => Succeed("postalias", options, table, input);

    private string Succeed(string program, string options, string table, string input)
    {
        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (int code, string output, string error) = Start(["run", program, "-c", _folder, .. words, table], input);
        if (code != 0) Assert.Fail($"{program} {options} {table}: exit code {code}\n{error}");
        return output;
    }

    private (int Code, string Output, string Error) Run(string verb, string argument, string input)
    {
        (int code, string output, string error) = Start([verb, argument], input);
        if (code != 0) Assert.Skip($"Debian's Postfix could not be fetched: {error.Trim()}");
        return (code, output, error);
    }

    private (int Code, string Output, string Error) Start(string[] arguments, string input)
    {
        var start = new ProcessStartInfo(_tool, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding.Latin1,
            StandardOutputEncoding = Encoding.Latin1,
            StandardErrorEncoding = Encoding.Latin1,
        };
        start.Environment["LC_ALL"] = "C";
        StringBuilder output = new(), error = new();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (process.WaitForExit(LimitMilliseconds))
        {
            process.WaitForExit(); // for the rest of what it printed
            return (process.ExitCode, output.ToString(), error.ToString());
        }
        process.Kill();
        Assert.Fail($"{string.Join(' ', arguments)} did not end");
        return default;
    }

    private static void Add(StringBuilder text, string? line)
    {
        if (line is not null) text.Append(line).Append('\n');
    }
}
