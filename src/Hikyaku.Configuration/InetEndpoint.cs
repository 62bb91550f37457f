using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>One socket to listen on, and why it is that one.</summary>
/// <param name="EndPoint">Address and port.</param>
/// <param name="PortOrigin">What made the port a number: <c>/etc/services:312</c>, the built-in table, or master.cf itself when it is written as a number there.</param>
/// <param name="AddressOrigin">What chose the address: inet_interfaces' line, or master.cf.</param>
public sealed record InetEndpoint(IPEndPoint EndPoint, SourcePlace PortOrigin, SourcePlace AddressOrigin);
