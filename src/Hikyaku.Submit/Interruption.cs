using System.Runtime.InteropServices;

namespace Hikyaku.Submit;

/// <summary>Removes the unfinished file when the program is interrupted: a half message must not lie about.</summary>
internal static class Interruption
{
    public static IDisposable Guard(IDisposable unfinished) => new Registrations(
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, _ =>
        {
            unfinished.Dispose();
            Environment.Exit(ExitCode.TemporaryFailure);
        })),
    ]);

    private sealed class Registrations(IReadOnlyList<PosixSignalRegistration> registrations) : IDisposable
    {
        public void Dispose()
        {
            foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
        }
    }
}
