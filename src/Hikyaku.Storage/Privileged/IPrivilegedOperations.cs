using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Privileged;

/// <summary>What may need root. Started as root it goes through the helper; else it is done in the server's own rights.</summary>
public interface IPrivilegedOperations
{
    /// <summary>A socket that listens, not yet accepting. Low ports need root.</summary>
    /// <exception cref="IOException">In use, no such address, or not a listener of the configuration.</exception>
    SafeSocketHandle Bind(IPEndPoint endpoint);

    /// <summary>A configured file: a key that only root may read, sasl_passwd, a table.</summary>
    /// <exception cref="IOException">Missing, unreadable, or not named by the configuration.</exception>
    Stream Open(string path);

    /// <summary>The configuration has changed on disk: later requests are checked against the new one.</summary>
    void Reload();

    /// <summary>All listeners are up.</summary>
    void NotifyReady();

    /// <summary>Writes one message into a user's Maildir as that user. The content has LF line ends and its trace headers already.</summary>
    /// <param name="user">Login name.</param>
    /// <param name="maildir">Relative to the user's home, ending in a slash (postconf(5) home_mailbox).</param>
    /// <param name="content">Read from offset 0 to its end.</param>
    Task<HelperReply> DeliverMaildirAsync(string user, string maildir, SafeFileHandle content, CancellationToken cancellationToken);
}
