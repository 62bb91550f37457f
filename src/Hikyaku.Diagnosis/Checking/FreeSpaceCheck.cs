using System.Globalization;
using Hikyaku.Cleanup;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>A message_size_limit or queue_minfree that the queue's volume has no room for: all mail is answered 452 4.3.1 then.</summary>
internal static class FreeSpaceCheck
{
    public static IEnumerable<Diagnostic> Run(ParameterView main, HostFacts host)
    {
        var settings = CleanupSettings.Create(main);
        if (host.FreeBytes(settings.QueueDirectory) is not { } free || free > settings.NeededFreeBytes) yield break;
        bool isLimit = settings.NeededFreeBytes > settings.QueueMinimumFreeBytes;
        IntParameter parameter = isLimit ? MailParameters.MessageSizeLimit : MailParameters.QueueMinfree;
        yield return new Diagnostic
        {
            Code = CheckingDiagnostics.NoRoomForMessages,
            Severity = DiagnosticSeverity.Warning,
            Place = main.OriginOf(parameter).Place,
            Message = string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} = {main.Get(parameter)} needs more than {settings.NeededFreeBytes} free bytes{(isLimit ? " (one and a half messages)" : "")}, and {settings.QueueDirectory} has {free}: mail is answered 452 4.3.1 Insufficient system storage"),
            Fix = isLimit ? "set a message_size_limit that the volume has room for, or make room" : "set a smaller queue_minfree, or make room",
        };
    }
}
