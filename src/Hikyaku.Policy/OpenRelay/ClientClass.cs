using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>Clients that the configuration cannot tell apart, and one of them as a sample.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Label">How a sentence calls them: <c>192.0.2.0/24</c>; empty for this machine and strangers.</param>
/// <param name="Sample">The address that the check pretends.</param>
/// <param name="Place">The line that made the class: mynetworks' word, or inet_interfaces' line.</param>
public sealed record ClientClass(ClientKind Kind, string Label, IPAddress Sample, SourcePlace Place);
