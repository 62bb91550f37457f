namespace Hikyaku.Master.Admin;

/// <param name="Service">As in master.cf.</param>
/// <param name="Address">Address and port.</param>
/// <param name="Provenance">The line of master.cf, and what made the port a number.</param>
/// <param name="Sessions">Open now.</param>
/// <param name="State"><c>listening</c>, <c>draining</c>, or why it is not open yet.</param>
/// <param name="IsRelayRefused">It would relay for strangers and therefore answers 454 4.7.1 to that.</param>
public sealed record ListenerReport(string Service, string Address, string Provenance, int Sessions, string State, bool IsRelayRefused);
