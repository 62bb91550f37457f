using Hikyaku.EndToEndTests.Faults;
using Hikyaku.EndToEndTests.Programs;
using Xunit;

namespace Hikyaku.EndToEndTests.Peers;

/// <summary>The control of the disk-fault scenarios: a failure that strace injects reaches a program, and is counted.</summary>
public sealed class StraceInjectionTests : Scenario
{
    [Fact]
    public async Task Injection_FromTheSecondFlush_FailsIt()
    {
        Requires.Program("strace");
        Requires.Program("python3");
        string script = Folder.WriteFile("flush.py", """
            import os
            fd = os.open("file", os.O_CREAT | os.O_WRONLY)
            for n in range(3):
                try:
                    os.fdatasync(fd)
                    print("flushed")
                except OSError as fault:
                    print(os.strerror(fault.errno))

            """);
        StraceInjection injection = new(Folder.At("trace"), "fdatasync", "EIO", firstCall: 2);
        ProgramResult result = await ProgramRunner.RunAsync(injection.Around(new ProgramCommand("python3", script) { WorkingDirectory = Folder.Path }));
        Assert.Equal("flushed\nInput/output error\nInput/output error\n", result.MustSucceed().Output);
        Assert.Equal(2, injection.CountInjected());
        Assert.Equal(3, injection.CountCalls());
    }
}
