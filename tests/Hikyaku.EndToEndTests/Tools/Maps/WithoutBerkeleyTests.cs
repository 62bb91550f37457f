using Hikyaku.EndToEndTests.Programs;
using Hikyaku.EndToEndTests.Server;
using Xunit;

namespace Hikyaku.EndToEndTests.Tools.Maps;

/// <summary>A machine without Berkeley DB, as distributions are to be: no .db may stay behind that Postfix would take for current.</summary>
public sealed class WithoutBerkeleyTests : Scenario
{
    [Fact]
    public async Task Postmap_Hash_RemovesTheOldFileSaysWhyAndAnswersFromTheText()
    {
        Requires.Root("it takes a library away from a machine of its own");
        const string Script = """
            find / -xdev -name 'libdb-5*.so*' -delete 2>/dev/null
            mkdir /tmp/t; cd /tmp/t; : >main.cf; echo 'Key new' >source; echo old >source.db
            "$0" postmap -c /tmp/t hash:source; echo "make: $?"
            [ -e source.db ] && echo "source.db: there" || echo "source.db: absent"
            "$0" postmap -c /tmp/t -q key hash:source; echo "query: $?"
            """;
        ProgramResult result = await ProgramRunner.RunAsync(new ProgramCommand(Checkout.Tool("own-root"), "--", "/bin/bash", "-c", Script, HikyakuProgram.Path));
        Log(result.ToString());
        Assert.Equal(["make: 0", "source.db: absent", "new", "query: 0"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("postmap: warning: hash: files are written with Berkeley DB, which is not installed here", result.Error, StringComparison.Ordinal);
    }
}
