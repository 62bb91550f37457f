using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Maps;

/// <summary>Debian's postmap and postalias 3.7.11, run by one shell over many folders.</summary>
internal static class DebianMaps
{
    // Each folder's "commands" has one command line a line; standard input is the folder's "keys".
    private const string Script = """
        set -u
        export files=${1%/usr/sbin/postmap} LC_ALL=C.UTF-8
        one() {
          cd "$1"
          local number=0
          while read -r tool options; do
            LD_LIBRARY_PATH=$files/usr/lib/postfix:$files/usr/lib/$(uname -m)-linux-gnu "$files/usr/sbin/$tool" -c ../etc $options <keys >$number.out 2>$number.err
            echo $? >$number.code
            number=$((number + 1))
          done <commands
        }
        export -f one
        find "$2" -mindepth 1 -maxdepth 1 -type d -name 'case*' -print0 | xargs -0 -P 8 -I{} bash -c 'one {}'
        """;

    /// <summary>Postfix waits until a file is a second old.</summary>
    public static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Where Debian's programs lie; skips the test where they aren't at hand.</summary>
    public static async Task<string> FindAsync()
    {
        ProgramResult path = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("debian-programs"), "path", "/usr/sbin/postmap") { Limit = TimeSpan.FromMinutes(5) });
        string program = path.Output.Trim();
        if (path.ExitCode == 0 && File.Exists(program)) return program;
        if (Requires.IsContinuousIntegration) Assert.Fail($"Debian's postmap is missing: {path}");
        Assert.Skip("Debian's postmap is missing");
        return "";
    }

    /// <summary>Writes the configuration that both programs read.</summary>
    public static void Configure(string folder, string program, string more)
    {
        string files = program[..^"/usr/sbin/postmap".Length];
        Directory.CreateDirectory(folder);
        // Postfix checks that these users exist, whatever it is asked.
        File.WriteAllText(Path.Combine(folder, "main.cf"), $"""
            mail_owner = games
            setgid_group = tty
            meta_directory = {folder}
            shlib_directory = {files}/usr/lib/postfix
            {more}

            """);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "main.cf"), LongAgo);
        File.WriteAllText(Path.Combine(folder, "dynamicmaps.cf"), "cdb postfix-cdb.so dict_cdb_open mkmap_cdb_open\nlmdb postfix-lmdb.so dict_lmdb_open mkmap_lmdb_open\n");
    }

    public static async Task RunAsync(string program, string root)
        => (await ProgramRunner.RunAsync(new ProgramCommand("bash", "-c", Script, "map-batch", program, root) { Limit = TimeSpan.FromMinutes(4) })).MustSucceed();
}
