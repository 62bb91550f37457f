using System.Buffers;
using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd.Verbs;

namespace Hikyaku.Smtpd.Sessions;

// AUTH mechanism [initial] → 334 challenge ⇄ response → 235, 535, 454; "*" → 501. Each exchange object serves one AUTH command.
/// <summary>One AUTH command in progress (RFC 4954 section 4).</summary>
internal sealed class AuthDialog(SmtpServerSession session, SaslExchange exchange) : IDisposable
{
    /// <summary>Where response lines go; only the first <see cref="LineLimit"/> bytes are used.</summary>
    public byte[] LineBuffer { get; } = ArrayPool<byte>.Shared.Rent(session.Settings.Sasl.ResponseLimitBytes);

    public int LineLimit => session.Settings.Sasl.ResponseLimitBytes;

    /// <param name="initialResponse">What stood behind the mechanism; null when nothing did.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    public async ValueTask<VerbOutcome> StartAsync(ReadOnlyMemory<byte>? initialResponse, CancellationToken cancellationToken)
        => Answer(await exchange.StartAsync(initialResponse, cancellationToken).ConfigureAwait(false));

    /// <summary>A response line.</summary>
    public async ValueTask<VerbOutcome> ContinueAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (line.Span.SequenceEqual("*"u8)) session.Log.Warn($"{session.Client.Name}: SASL {exchange.Mechanism} authentication aborted");
        return Answer(await exchange.ContinueAsync(line, cancellationToken).ConfigureAwait(false), isAbort: line.Span.SequenceEqual("*"u8));
    }

    public VerbOutcome RefuseLongResponse()
    {
        session.Replies.Send("500 5.5.6 SASL response limit exceeded"u8);
        return Finish(VerbOutcome.Failed);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(LineBuffer, clearArray: true);

    // The cause goes to the log; the client hears the same whether the user or the password was wrong.
    private VerbOutcome Answer(SaslStep step, bool isAbort = false)
    {
        session.Replies.Send(step.Reply);
        if (!step.IsFinal)
        {
            session.Phase = SessionPhase.AuthResponse;
            return VerbOutcome.Pending;
        }
        if (step.Kind == SaslStepKind.Succeeded && step.UserName.Length > 0)
        {
            session.Replace(session.State with { SaslMethod = exchange.Mechanism, SaslUsername = step.UserName });
            return Finish(VerbOutcome.Succeeded);
        }
        if (!isAbort)
            session.Log.SaslFailed(exchange.Mechanism, step.LogCause.Length == 0 ? "(reason unavailable)" : step.LogCause, step.UserName.Length == 0 ? null : step.UserName);
        return Finish(VerbOutcome.Failed);
    }

    private VerbOutcome Finish(VerbOutcome outcome)
    {
        session.Phase = SessionPhase.Command;
        session.Auth = null;
        Dispose();
        return outcome;
    }
}
