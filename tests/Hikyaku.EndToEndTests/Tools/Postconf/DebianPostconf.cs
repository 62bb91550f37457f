using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>Debian's postconf 3.7.11, run by one shell over many folders. A fatal error makes it sleep for a second, so many run at a time.</summary>
internal static partial class DebianPostconf
{
    private const string Script = """
        set -u; ulimit -c 0
        export files=${1%/usr/sbin/postconf} LC_ALL=C.UTF-8
        export libraries=$files/usr/lib/postfix:$files/usr/lib/$(uname -m)-linux-gnu
        one() {
          local number=0
          while read -r options; do
            LD_LIBRARY_PATH=$libraries "$files/usr/sbin/postconf" -c "$1" $options >"$1/$number.out" 2>"$1/$number.err"
            echo $? >"$1/$number.code"
            number=$((number + 1))
          done <"$1/modes"
        }
        export -f one
        find "$2" -mindepth 1 -maxdepth 1 -type d -print0 | xargs -0 -P 48 -I{} bash -c 'one {}'
        """;

    /// <summary>Runs, in each folder below a root, the command lines that are written in its file <c>modes</c>; skips the test where Debian's package isn't at hand.</summary>
    public static async Task RunAsync(string root)
    {
        ProgramResult path = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("debian-programs"), "path", "/usr/sbin/postconf"));
        string program = path.Output.Trim();
        if (path.ExitCode != 0 || !File.Exists(program))
        {
            if (Requires.IsContinuousIntegration) Assert.Fail($"Debian's postconf is missing: {path}");
            Assert.Skip("Debian's postconf is missing");
        }
        (await ProgramRunner.RunAsync(new ProgramCommand("bash", "-c", Script, "postconf-batch", program, root) { Limit = TimeSpan.FromMinutes(3) })).MustSucceed();
    }

    /// <summary>The answer of one mode in one folder.</summary>
    public static PostconfAnswer Read(string folder, int mode)
        => new(int.Parse(File.ReadAllText(Path.Combine(folder, $"{mode}.code")), CultureInfo.InvariantCulture), Text(folder, $"{mode}.out"), CalledAs().Replace(Text(folder, $"{mode}.err"), "postconf: "));

    private static string Text(string folder, string name) => File.ReadAllText(Path.Combine(folder, name), Encoding.Latin1);

    [GeneratedRegex("^/[^ ]*/postconf: ", RegexOptions.Multiline)]
    private static partial Regex CalledAs();
}
