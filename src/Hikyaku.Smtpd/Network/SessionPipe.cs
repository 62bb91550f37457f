using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;

namespace Hikyaku.Smtpd.Network;

/// <summary>The connection's bytes, in the clear or within TLS, with a limit on how long one read or write may take.</summary>
internal sealed class SessionPipe : IAsyncDisposable
{
    private const int TlsBufferBytes = 16 * 1024;

    private readonly IDuplexPipe _transport;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private SslStream? _tls;
    private volatile PipeReader _reader;
    private volatile PipeWriter _writer;
    private volatile bool _hasTimedOut;

    public SessionPipe(IDuplexPipe transport, TimeProvider time)
    {
        _transport = transport;
        _time = time;
        _reader = transport.Input;
        _writer = transport.Output;
        _timer = time.CreateTimer(static state => ((SessionPipe)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public PipeWriter Output => _writer;

    /// <summary>Bytes that are there already, without waiting; empty when there are none. They stay unread.</summary>
    public ReadOnlySequence<byte> Peek()
    {
        if (!_reader.TryRead(out ReadResult result)) return default;
        ReadOnlySequence<byte> copy = new(result.Buffer.ToArray());
        _reader.AdvanceTo(result.Buffer.Start);
        return copy;
    }

    /// <summary>Waits for bytes. <see cref="AdvanceTo"/> must follow when the answer is Data or Ended.</summary>
    public async ValueTask<(ReadStatus Status, ReadOnlySequence<byte> Input)> ReadAsync(TimeSpan timeout)
    {
        ValueTask<ReadResult> pending = _reader.ReadAsync(CancellationToken.None);
        bool mustWait = !pending.IsCompleted;
        if (mustWait) Arm(timeout);
        ReadResult result = await pending.ConfigureAwait(false);
        bool timedOut = mustWait && Disarm();
        if (!result.IsCanceled) return (result.IsCompleted ? ReadStatus.Ended : ReadStatus.Data, result.Buffer);
        _reader.AdvanceTo(result.Buffer.Start);
        return (timedOut ? ReadStatus.TimedOut : ReadStatus.Interrupted, default);
    }

    public void AdvanceTo(SequencePosition consumed, SequencePosition examined) => _reader.AdvanceTo(consumed, examined);

    /// <summary>Sends what was written. False: the peer is gone, or takes nothing any more.</summary>
    public async ValueTask<bool> FlushAsync(TimeSpan timeout)
    {
        ValueTask<FlushResult> pending = _writer.FlushAsync(CancellationToken.None);
        bool mustWait = !pending.IsCompleted;
        if (mustWait) Arm(timeout);
        FlushResult result = await pending.ConfigureAwait(false);
        bool timedOut = mustWait && Disarm();
        return !timedOut && !result.IsCompleted;
    }

    /// <summary>Wakes a read that waits.</summary>
    public void Interrupt()
    {
        _reader.CancelPendingRead();
        _writer.CancelPendingFlush();
    }

    /// <summary>Does the handshake; what follows is inside.</summary>
    /// <exception cref="IOException">The peer is gone.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The handshake failed.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async ValueTask<SslStream> StartTlsAsync(SslServerAuthenticationOptions options, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        _tls = new SslStream(new DuplexPipeStream(_transport), leaveInnerStreamOpen: true);
        await _tls.AuthenticateAsServerAsync(options, both.Token).ConfigureAwait(false);
        _reader = PipeReader.Create(_tls, new StreamPipeReaderOptions(bufferSize: TlsBufferBytes, leaveOpen: true, useZeroByteReads: true));
        _writer = PipeWriter.Create(_tls, new StreamPipeWriterOptions(leaveOpen: true));
        return _tls;
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        if (_tls is not null) await CloseTlsAsync(_tls).ConfigureAwait(false);
        await _transport.Input.CompleteAsync().ConfigureAwait(false);
        await _transport.Output.CompleteAsync().ConfigureAwait(false);
    }

    // A peer that is gone can't be said goodbye to.
    private async ValueTask CloseTlsAsync(SslStream tls)
    {
        try
        {
            if (!ReferenceEquals(_reader, _transport.Input)) await _reader.CompleteAsync().ConfigureAwait(false);
            if (!ReferenceEquals(_writer, _transport.Output)) await _writer.CompleteAsync().ConfigureAwait(false);
            if (tls.IsAuthenticated) await tls.ShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or OperationCanceledException)
        {
        }
        await tls.DisposeAsync().ConfigureAwait(false);
    }

    private void Arm(TimeSpan timeout)
    {
        _hasTimedOut = false;
        _timer.Change(timeout, Timeout.InfiniteTimeSpan);
    }

    private bool Disarm()
    {
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return _hasTimedOut;
    }

    private void OnTimer()
    {
        _hasTimedOut = true;
        Interrupt();
    }
}
