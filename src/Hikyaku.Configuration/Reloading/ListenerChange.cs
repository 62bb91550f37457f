using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Reloading;

/// <summary>What becomes of one listening socket at a reload.</summary>
/// <param name="EndPoint">Address and port: a listener's identity.</param>
/// <param name="Before">The service that has it; null when it is new.</param>
/// <param name="After">The service that will have it; null when it goes.</param>
public sealed record ListenerChange(IPEndPoint EndPoint, ServiceSnapshot? Before, ServiceSnapshot? After)
{
    /// <summary>The line that wants it now; of one that goes, the line that wanted it.</summary>
    public SourcePlace Place => (After ?? Before)?.Place ?? SourcePlace.BuiltIn;
}
