using System.Buffers;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Session;

namespace Hikyaku.SmtpClient.Connections;

/// <summary>
/// The byte pump below a session: writes blocks, reads replies, each within its stage's time limit. Not thread-safe: one delivery owns it at a time.
/// After any fault it is only good for disposal.
/// </summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int InputSize = 4096;
    private const int ReplyLineLimitBytes = 2048;
    private const int ReplyLimitBytes = 64 * 1024;

    private readonly SmtpTimeouts _timeouts;
    private readonly StageClock _clock;
    private readonly byte[] _input = new byte[InputSize];
    private readonly SmtpReplyReader _replies = new(ReplyLineLimitBytes, ReplyLimitBytes);
    private readonly Func<bool>? _probe;
    private Stream _stream;
    private int _inputStart;
    private int _inputEnd;

    /// <param name="stream">Plain, or already wrapped in TLS. Owned from now on.</param>
    /// <param name="timeouts">Limits of the stages.</param>
    /// <param name="time">The clock.</param>
    /// <param name="probe">True while the peer has neither sent nor closed anything; null when nothing can be asked.</param>
    public SmtpConnection(Stream stream, SmtpTimeouts timeouts, TimeProvider time, Func<bool>? probe = null)
    {
        _stream = stream;
        _timeouts = timeouts;
        _clock = new StageClock(time);
        _probe = probe;
    }

    /// <summary>Cancelled when a stage takes too long or the delivery is cancelled.</summary>
    public StageClock Clock => _clock;

    /// <summary>Bytes that arrived and that no reply has consumed: unasked-for when no command is outstanding.</summary>
    public bool HasUnreadInput => _inputStart < _inputEnd;

    /// <summary>An idle connection that may still be used: nothing arrived, nobody hung up.</summary>
    public bool IsQuiet => !HasUnreadInput && (_probe is null || _probe());

    /// <summary>Plain stream before STARTTLS; what the handshake wraps.</summary>
    public Stream Stream => _stream;

    /// <summary>Continues over TLS. Input that came before the handshake must have been refused already.</summary>
    public void ContinueOver(Stream encrypted)
    {
        if (HasUnreadInput) throw new InvalidOperationException("input from before the handshake would be read as if it were encrypted");
        _stream = encrypted;
    }

    /// <exception cref="ConnectionFaultException">The connection broke, or the stage's time is over.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> block, SmtpStage stage)
    {
        _clock.Start(stage.TimeoutOf(_timeouts));
        try
        {
            await _stream.WriteAsync(block, _clock.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            throw FaultOf(exception, stage);
        }
        _clock.Stop();
    }

    /// <exception cref="ConnectionFaultException">The connection broke, the time is over, or what came is no reply.</exception>
    public async ValueTask<SmtpReply> ReadReplyAsync(SmtpStage stage)
    {
        if (TryReadBuffered(stage) is { } buffered) return buffered;
        _clock.Start(stage.TimeoutOf(_timeouts));
        while (true)
        {
            try
            {
                _inputStart = 0;
                _inputEnd = await _stream.ReadAsync(_input, _clock.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
            {
                throw FaultOf(exception, stage);
            }
            if (_inputEnd == 0) throw new ConnectionFaultException(ConnectionFault.Lost, stage);
            if (TryReadBuffered(stage) is not { } reply) continue;
            _clock.Stop();
            return reply;
        }
    }

    public ValueTask DisposeAsync()
    {
        _clock.Dispose();
        return _stream.DisposeAsync();
    }

    private SmtpReply? TryReadBuffered(SmtpStage stage)
    {
        if (!HasUnreadInput) return null;
        var input = new ReadOnlySequence<byte>(_input, _inputStart, _inputEnd - _inputStart);
        ParseStatus status = _replies.Read(input, out SequencePosition consumed, out SmtpReply? reply);
        _inputStart = consumed.GetInteger();
        if (status == ParseStatus.Reject) throw new ConnectionFaultException(ConnectionFault.ProtocolError, stage, _replies.RejectedLine);
        return reply;
    }

    private Exception FaultOf(Exception exception, SmtpStage stage)
    {
        if (_clock.IsCancelledByCaller) return new OperationCanceledException("the delivery was cancelled", exception);
        return new ConnectionFaultException(_clock.HasExpired ? ConnectionFault.TimedOut : ConnectionFault.Lost, stage);
    }
}
