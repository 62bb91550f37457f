using System.Net;
using System.Net.Sockets;
using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Master.Helper;

/// <summary>Privileged work done in the server's own rights: what a server has that wasn't started as root. A mailbox is then written as its own user only.</summary>
internal sealed class DirectOperations(MaildirAsUser maildirs) : IPrivilegedOperations
{
    /// <summary>A bound, listening socket. The IPv6 wildcard takes IPv4 too: it is what <c>inet_interfaces = all</c> becomes (Hikyaku.Configuration).</summary>
    /// <exception cref="IOException">In use, or no such address on this machine.</exception>
    public static SafeSocketHandle Listen(IPEndPoint endpoint)
    {
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            if (endpoint.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = endpoint.Address.Equals(IPAddress.IPv6Any);
            socket.Bind(endpoint);
            socket.Listen(1024);
            // A duplicate, so that the Socket's own end closes nothing of ours.
            return DescriptorChannel.Duplicate(socket);
        }
        catch (SocketException e)
        {
            throw new IOException($"cannot listen on {endpoint}: {e.Message}", e);
        }
    }

    public SafeSocketHandle Bind(IPEndPoint endpoint) => Listen(endpoint);

    public Stream Open(string path) => File.OpenRead(path);

    public void Reload()
    {
    }

    public void NotifyReady() => ServiceNotifier.Ready();

    public Task<HelperReply> DeliverMaildirAsync(string user, string maildir, SafeFileHandle content, CancellationToken cancellationToken)
        => Task.Run(() => maildirs.Deliver(user, maildir, content), cancellationToken);
}
