using System.Globalization;
using System.Text;
using Hikyaku.EndToEndTests.Programs;

namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>Debian's commands, in a root of their own where Postfix is installed; each case has its own /etc/postfix. A fatal error makes them sleep for a second, so many run at a time.</summary>
internal static class DebianTools
{
    private const string Script = """
        set -u; ulimit -c 0; export LC_ALL=C.UTF-8 SHELL=/bin/bash
        one() {
          mount --bind "$1/etc" /etc/postfix; cd /etc/postfix
          local number=0
          while [ -e "$1/$number.words" ]; do
            mapfile -d '' words <"$1/$number.words"
            export at=$1/$number
            case ${words[0]} in
              # Until 3.7 these two are silent unless standard error is a terminal.
              postlog | postmulti) script -qec 'mapfile -d "" words <"$at.words"; "${words[@]}" <"$at.in" >"$at.out"' /dev/null </dev/null | tr -d '\r' >"$at.err"; status=${PIPESTATUS[0]} ;;
              *) timeout 20 "${words[@]}" <"$at.in" >"$at.out" 2>"$at.err"; status=$? ;;
            esac
            echo $status >"$at.code"
            number=$((number + 1))
          done
        }
        export -f one
        find /cases -mindepth 1 -maxdepth 1 -type d -print0 | xargs -0 -P 48 -I{} unshare --mount --propagation private bash -c 'one {}'
        """;

    /// <param name="root">A folder of folders; each has <c>etc</c>.</param>
    /// <param name="cases">By folder.</param>
    public static async Task RunAsync(string root, IReadOnlyDictionary<string, IReadOnlyList<ToolCommand>> cases)
    {
        Requires.Root("Debian's Postfix runs in namespaces of its own");
        foreach ((string folder, IReadOnlyList<ToolCommand> commands) in cases)
        {
            for (int i = 0; i < commands.Count; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(root, folder, $"{i}.words"), string.Concat(commands[i].Words.Select(static w => w + "\0")), Encoding.Latin1);
                await File.WriteAllTextAsync(Path.Combine(root, folder, $"{i}.in"), commands[i].Input, Encoding.Latin1);
            }
        }
        ProgramResult layer = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("debian-programs"), "layer") { Limit = TimeSpan.FromMinutes(5) });
        layer.MustSucceed();
        (await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("own-root"), "--layer", layer.Output.Trim(), "--bind", $"{root}:/cases", "--", "bash", "-c", Script, "tools")
        {
            Limit = TimeSpan.FromMinutes(3),
        })).MustSucceed();
    }

    public static ToolAnswer Read(string folder, int command)
    {
        string Text(string name) => File.ReadAllText(Path.Combine(folder, $"{command}.{name}"), Encoding.Latin1);
        return new ToolAnswer(int.Parse(Text("code"), CultureInfo.InvariantCulture), Text("out"), Text("err"));
    }
}
