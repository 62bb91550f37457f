namespace Hikyaku.EndToEndTests.Programs;

/// <summary>How a program ended, and all that it printed.</summary>
internal sealed record ProgramResult(string Command, int ExitCode, string Output, string Error)
{
    public string Text => Output + Error;

    /// <summary>Fails the test with everything that the program said unless it ended with 0.</summary>
    public ProgramResult MustSucceed()
    {
        if (ExitCode != 0) Xunit.Assert.Fail($"{this}");
        return this;
    }

    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}{Error}";
}
