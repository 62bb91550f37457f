using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hikyaku.EndToEndTests.Programs;

/// <summary>A program in the background. Disposing kills it.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ProgramCommand _command;

    private RunningProgram(Process process, ProgramCommand command)
    {
        _process = process;
        _command = command;
    }

    public int ProcessId => _process.Id;

    /// <summary>Standard output and standard error, line by line, in the order of their arrival.</summary>
    public ProgramOutput Output { get; } = new();

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public static RunningProgram Start(ProgramCommand command)
    {
        RunningProgram program = new(ProgramRunner.CreateProcess(command), command);
        Process process = program._process;
        int open = 2;
        DataReceivedEventHandler add = (_, line) =>
        {
            if (line.Data is not null) program.Output.Add(line.Data);
            else if (Interlocked.Decrement(ref open) == 0) program.Output.Close();
        };
        process.OutputDataReceived += add;
        process.ErrorDataReceived += add;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return program;
    }

    /// <summary>Sends a signal to this process alone; to its descendants only what it passes on itself.</summary>
    public void Signal(int signal) => Signal(ProcessId, signal);

    /// <summary>Sends a signal to one process that the test started.</summary>
    public static void Signal(int processId, int signal)
    {
        if (Kill(processId, signal) != 0) throw new InvalidOperationException($"kill({processId}, {signal}): errno {Marshal.GetLastPInvokeError()}");
    }

    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        using CancellationTokenSource timer = new(limit);
        try
        {
            await _process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Xunit.Assert.Fail($"{_command} did not end within {limit.TotalSeconds} s:\n{Output}");
        }
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
