using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>
/// <c>./run install</c> and <c>uninstall</c> as root of a machine of its own. The programs are the built ones: publishing is what AotTests looks at.
/// </summary>
public sealed class InstallTests : Scenario
{
    [Fact]
    public async Task Install_PlacesProgramsUserAndUnit_UninstallTakesProgramsAndUnitAway()
    {
        Requires.Root("it installs");
        const string Script = """
            mkdir /tmp/published; cp -r "$1/." "$2/." /tmp/published/
            export HIKYAKU_PUBLISHED=/tmp/published
            look() { for f in /usr/local/lib/hikyaku/hikyaku /usr/local/lib/hikyaku/hikyaku-sendmail /usr/local/sbin/hikyaku /etc/systemd/system/hikyaku.service \
              /usr/local/share/man/man8/hikyaku.8 /usr/local/share/man/ja/man5/hikyaku-main.cf.5; do
              if [ -e $f ]; then echo "$1 $f: there"; else echo "$1 $f: absent"; fi; done; }
            userdel hikyaku 2>/dev/null
            look before
            "$0" install || exit 1
            look installed
            getent passwd hikyaku >/dev/null && echo "user: there"
            stat -c "sendmail: %a %G" /usr/local/lib/hikyaku/hikyaku-sendmail
            command -v man >/dev/null && { man -w 5 hikyaku-master.cf | sed 's/^/page: /'; man -P cat 8 hikyaku | grep -q RELOADING && echo "man: shows it"; }
            grep ^ExecStart= /etc/systemd/system/hikyaku.service
            /usr/local/sbin/hikyaku check >/tmp/check; echo "check: $?"
            printf 'Subject: first\n\nx\n' | /usr/local/lib/hikyaku/hikyaku-sendmail -i postmaster; echo "sendmail: exit $?"
            mkdir /tmp/c; echo 'alias_database = cdb:/tmp/c/aliases' >/tmp/c/main.cf; echo 'list: a' >/tmp/c/aliases; chown -R nobody /tmp/c
            setpriv --reuid nobody --regid nogroup --clear-groups -- /usr/local/lib/hikyaku/hikyaku-sendmail -bi -C /tmp/c; echo "newaliases: exit $?"
            stat -c "aliases.cdb: %U %G" /tmp/c/aliases.cdb
            find /usr/local/lib/hikyaku -name '*.pdb' -printf 'left over: %p\n'
            "$0" uninstall || exit 1
            look uninstalled
            [ -e /etc/hikyaku/main.cf ] || [ -e /etc/postfix/main.cf ] && echo "configuration: kept"
            """;
        string[] programs = [Path.GetDirectoryName(HikyakuProgram.Path)!, Path.GetDirectoryName(HikyakuProgram.Sendmail)!];
        ProgramResult result = await ProgramRunner.RunAsync(
            new ProgramCommand(Checkout.Tool("own-root"), "--", "/bin/bash", "-c", Script, Path.Combine(Checkout.Root, "run"), programs[0], programs[1]));
        Log(result.ToString());
        result.MustSucceed();

        string[] lines = result.Output.Split('\n');
        string[] placed = ["/usr/local/lib/hikyaku/hikyaku", "/usr/local/lib/hikyaku/hikyaku-sendmail", "/usr/local/sbin/hikyaku", "/etc/systemd/system/hikyaku.service",
            "/usr/local/share/man/man8/hikyaku.8", "/usr/local/share/man/ja/man5/hikyaku-main.cf.5"];
        foreach (string file in placed)
        {
            Assert.Contains($"before {file}: absent", lines);
            Assert.Contains($"installed {file}: there", lines);
            Assert.Contains($"uninstalled {file}: absent", lines);
        }
        Assert.Contains("sendmail: 2755 postdrop", lines);
        Assert.Contains("ExecStart=/usr/local/lib/hikyaku/hikyaku start --foreground", lines);
        if (File.Exists("/usr/bin/man"))
        {
            Assert.Contains(lines, static l => l.StartsWith("page: /usr/local/", StringComparison.Ordinal) && l.EndsWith("/hikyaku-master.cf.5", StringComparison.Ordinal));
            Assert.Contains("man: shows it", lines);
        }
        Assert.Contains("user: there", lines);
        Assert.Contains("check: 0", lines);
        Assert.Contains("sendmail: exit 0", lines);
        Assert.Contains("newaliases: exit 0", lines);
        Assert.Contains("aliases.cdb: nobody nogroup", lines); // not with the rights of the program's group
        Assert.DoesNotContain(lines, l => l.StartsWith("left over", StringComparison.Ordinal));
        Assert.Contains("configuration: kept", lines);
    }
}
