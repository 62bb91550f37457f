using System.Buffers;
using System.Net.Sockets;

namespace Hikyaku.Policy.Delegation;

/// <summary>An open connection to a policy server; asked one question at a time.</summary>
internal sealed class PolicyConnection(Socket socket, long openedAt) : IDisposable
{
    private bool _saidTooMuch;

    /// <summary>When it was opened, in the clock's timestamps.</summary>
    public long OpenedAt { get; } = openedAt;

    /// <summary>When it was last used.</summary>
    public long UsedAt { get; set; } = openedAt;

    public int RequestCount { get; private set; }

    /// <summary>The message that its last question was about; null for none.</summary>
    public PolicyInstance? Instance { get; private set; }

    /// <summary>False once the server has closed it, or said something that nobody asked for: that would be taken for the next answer.</summary>
    public bool IsUsable
    {
        get
        {
            try
            {
                return !_saidTooMuch && !socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>Sends a request and reads its reply.</summary>
    /// <param name="query">The request.</param>
    /// <param name="instance">The message that it is about.</param>
    /// <param name="settings">The server's.</param>
    /// <param name="limit">The time is up.</param>
    /// <param name="caller">The caller's wish to give up: the only thing that throws.</param>
    public async ValueTask<PolicyAnswer> ExchangeAsync(
        ReadOnlyMemory<byte> query, PolicyInstance? instance, PolicyServiceSettings settings, CancellationToken limit, CancellationToken caller)
    {
        Instance = instance;
        RequestCount++;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(settings.ReplySizeLimit);
        int length = 0;
        try
        {
            for (int sent = 0; sent < query.Length;) sent += await socket.SendAsync(query[sent..], SocketFlags.None, limit).ConfigureAwait(false);
            while (true)
            {
                int read = await socket.ReceiveAsync(buffer.AsMemory(length, settings.ReplySizeLimit - length), SocketFlags.None, limit).ConfigureAwait(false);
                if (read == 0) return PolicyReply.Broken(buffer.AsSpan(0, length), settings, "premature end-of-input on", PolicyAnswer.Closed);
                length += read;
                int end = PolicyReply.FindEnd(buffer.AsSpan(0, length));
                _saidTooMuch = end >= 0 && end < length;
                if (end >= 0) return PolicyReply.Read(buffer.AsSpan(0, end), settings);
                if (length == settings.ReplySizeLimit)
                    return PolicyReply.Broken(buffer.AsSpan(0, length), settings, $"string length > {length} characters from", PolicyAnswer.Closed);
            }
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return PolicyReply.Broken(buffer.AsSpan(0, length), settings, "timeout on", PolicyAnswer.TimedOut);
        }
        catch (SocketException failure)
        {
            bool isUsual = failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown;
            return PolicyReply.Broken(buffer.AsSpan(0, length), settings, "premature end-of-input on", failure.Message) with { IsUsual = isUsual };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => socket.Dispose();
}
