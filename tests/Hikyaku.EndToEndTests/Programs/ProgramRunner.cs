using System.Diagnostics;
using Xunit;

namespace Hikyaku.EndToEndTests.Programs;

/// <summary>Runs a program to its end.</summary>
internal static class ProgramRunner
{
    public static async Task<ProgramResult> RunAsync(ProgramCommand command)
    {
        using Process process = CreateProcess(command);
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await WriteInputAsync(process, command.Input).ConfigureAwait(false);
        using CancellationTokenSource timer = new(command.Limit);
        try
        {
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail($"{command} did not end within {command.Limit.TotalSeconds} s:\n{await output.ConfigureAwait(false)}{await error.ConfigureAwait(false)}");
        }
        return new ProgramResult(command.ToString(), process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    internal static Process CreateProcess(ProgramCommand command)
    {
        ProcessStartInfo start = new(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = command.WorkingDirectory ?? Path.GetTempPath(),
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        // No diagnostics sockets of the runtime in the temporary folder: a killed server would leave them.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in command.Environment) start.Environment[name] = value;
        return new Process { StartInfo = start };
    }

    private static async Task WriteInputAsync(Process process, byte[]? input)
    {
        try
        {
            if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended, or closed its input, before it read everything: its exit code tells the rest.
        }
    }
}
