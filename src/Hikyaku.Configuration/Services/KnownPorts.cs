using System.Globalization;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Services;

/// <summary>
/// postconf(5) known_tcp_ports, <c>name=name=…=port</c>. It comes before the services database only where somebody has set it: its default would hide
/// the file that the administrator edits.
/// </summary>
internal static class KnownPorts
{
    public static ServicePort? Find(ParameterView view, string name, DiagnosticBag diagnostics)
    {
        if (!view.IsSet(MailParameters.KnownTcpPorts)) return null;
        ServicePort? found = null;
        foreach (ListWord word in view.Get(MailParameters.KnownTcpPorts))
        {
            string[] parts = word.Text.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !ushort.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out ushort number))
            {
                diagnostics.Add(DiagnosticCodes.BadKnownPort, DiagnosticSeverity.Error, word.Place, $"known_tcp_ports: malformed entry \"{word}\"", "write NAME=PORT");
                continue;
            }
            if (parts.AsSpan(0, parts.Length - 1).Contains(name)) found ??= new ServicePort(number, word.Place);
        }
        return found;
    }
}
