using Hikyaku.Mail;

namespace Hikyaku.Smtpd;

/// <summary>Is this client in that list of networks and names?</summary>
public delegate ValueTask<bool> ClientMatch(ClientName client, CancellationToken cancellationToken);
