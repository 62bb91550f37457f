using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Storage.Privileged;

/// <summary>
/// One end of a pair of sequenced-packet sockets between the helper and the server. A packet is at most <see cref="PacketLimitBytes"/> and may carry one
/// descriptor. Blocking: each end is used by one thread at a time for each direction.
/// </summary>
public sealed unsafe class DescriptorChannel : IDisposable
{
    public const int PacketLimitBytes = 16 * 1024;

    // CMSG_SPACE(sizeof(int)) on 64 bit: a 16 byte header and one int, padded to 8.
    private const int ControlSpaceBytes = 24;
    private const int ControlHeaderBytes = 16;

    private readonly SafeFileHandle _socket;

    public DescriptorChannel(int descriptor) => _socket = new SafeFileHandle(descriptor, ownsHandle: true);

    public int Descriptor => (int)_socket.DangerousGetHandle();

    /// <summary>Makes a connected pair; both ends close on exec.</summary>
    /// <exception cref="IOException">No descriptors are left.</exception>
    public static (DescriptorChannel Helper, DescriptorChannel Server) CreatePair()
    {
        int* ends = stackalloc int[2];
        if (SocketCalls.SocketPair(SocketCalls.AfUnix, SocketCalls.SockSeqpacket | SocketCalls.SockCloexec, 0, ends) != 0) throw Failure("socketpair");
        return (new DescriptorChannel(ends[0]), new DescriptorChannel(ends[1]));
    }

    /// <summary>A second descriptor for a socket, which outlives the first.</summary>
    /// <exception cref="IOException">No descriptors are left.</exception>
    public static SafeSocketHandle Duplicate(Socket socket)
    {
        int copy = SocketCalls.Control((int)socket.Handle, SocketCalls.DuplicateCloexec, 0);
        return copy < 0 ? throw Failure("fcntl") : new SafeSocketHandle(copy, ownsHandle: true);
    }

    /// <summary>Sends one packet, with a descriptor unless it is negative. The caller keeps its own copy of the descriptor.</summary>
    /// <exception cref="IOException">The other end is gone.</exception>
    public void Send(ReadOnlySpan<byte> packet, int descriptor = -1)
    {
        byte* control = stackalloc byte[ControlSpaceBytes];
        fixed (byte* bytes = packet)
        {
            var vector = new SocketCalls.IoVector { Base = bytes, Length = (nuint)packet.Length };
            var message = new SocketCalls.MessageHeader { Vectors = &vector, VectorCount = 1 };
            if (descriptor >= 0) Attach(ref message, control, descriptor);
            while (SocketCalls.SendMessage(Descriptor, &message, SocketCalls.MsgNosignal) < 0)
                if (Marshal.GetLastPInvokeError() != SocketCalls.Eintr) throw Failure("sendmsg");
        }
    }

    /// <summary>Waits for one packet. Returns its length, 0 when the other end is gone; the descriptor that came with it, or null.</summary>
    public int Receive(Span<byte> buffer, out SafeFileHandle? descriptor)
    {
        byte* control = stackalloc byte[ControlSpaceBytes];
        descriptor = null;
        fixed (byte* bytes = buffer)
        {
            var vector = new SocketCalls.IoVector { Base = bytes, Length = (nuint)buffer.Length };
            var message = new SocketCalls.MessageHeader { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = ControlSpaceBytes };
            nint length;
            while ((length = SocketCalls.ReceiveMessage(Descriptor, &message, SocketCalls.MsgCmsgCloexec)) < 0)
                if (Marshal.GetLastPInvokeError() != SocketCalls.Eintr) throw Failure("recvmsg");
            descriptor = Detach(message);
            return (int)length;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static void Attach(ref SocketCalls.MessageHeader message, byte* control, int descriptor)
    {
        var header = (SocketCalls.ControlHeader*)control;
        header->Length = ControlHeaderBytes + sizeof(int);
        header->Level = SocketCalls.SolSocket;
        header->Type = SocketCalls.ScmRights;
        *(int*)(control + ControlHeaderBytes) = descriptor;
        message.Control = control;
        message.ControlLength = ControlSpaceBytes;
    }

    private static SafeFileHandle? Detach(in SocketCalls.MessageHeader message)
    {
        if (message.ControlLength < ControlHeaderBytes + sizeof(int)) return null;
        var header = (SocketCalls.ControlHeader*)message.Control;
        if (header->Level != SocketCalls.SolSocket || header->Type != SocketCalls.ScmRights) return null;
        return new SafeFileHandle(*(int*)(message.Control + ControlHeaderBytes), ownsHandle: true);
    }

    private static IOException Failure(string call)
        => new($"{call} between helper and server: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
}
