using System.Buffers;
using System.Buffers.Text;
using Hikyaku.Smtp.Replies;
using Hikyaku.Smtpd.Authentication;
using Hikyaku.Smtpd.Verbs;

namespace Hikyaku.Smtpd.Sessions;

// AUTH mechanism [initial] → 334 challenge ⇄ response → 235, 535, 454; "*" → 501. Each exchange object serves one AUTH command.
/// <summary>One AUTH command in progress (RFC 4954 section 4).</summary>
internal sealed class AuthDialog(SmtpServerSession session, string mechanism, ISaslServerExchange exchange) : IDisposable
{
    /// <summary>Where response lines go; its length is smtpd_sasl_response_limit.</summary>
    public byte[] LineBuffer { get; } = ArrayPool<byte>.Shared.Rent(session.Settings.Sasl.ResponseLimitBytes);

    public int LineLimit => session.Settings.Sasl.ResponseLimitBytes;

    /// <summary>A response line.</summary>
    public ValueTask<VerbOutcome> ContinueAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (line.Span.SequenceEqual("*"u8))
        {
            session.Log.Warn($"{session.Client.Name}: SASL {mechanism} authentication aborted");
            session.Replies.Send("501 5.7.0 Authentication aborted"u8);
            return new ValueTask<VerbOutcome>(Finish(VerbOutcome.Failed));
        }
        return StrictBase64.TryDecode(line.Span, out byte[] response) ? StepAsync(response, cancellationToken)
            : new ValueTask<VerbOutcome>(Fail(SaslOutcome.Failed, "malformed base64 in response", null));
    }

    public VerbOutcome RefuseLongResponse()
    {
        session.Replies.Send("500 5.5.6 SASL response limit exceeded"u8);
        return Finish(VerbOutcome.Failed);
    }

    public async ValueTask<VerbOutcome> StepAsync(ReadOnlyMemory<byte>? response, CancellationToken cancellationToken)
    {
        SaslStep step = await exchange.StepAsync(response, cancellationToken).ConfigureAwait(false);
        if (step.Outcome == SaslOutcome.Continue)
        {
            SendChallenge(step.Challenge.Span);
            session.Phase = SessionPhase.AuthResponse;
            return VerbOutcome.Pending;
        }
        if (step.Outcome != SaslOutcome.Succeeded || string.IsNullOrEmpty(step.Username)) return Fail(step.Outcome, step.Reason, step.Username);
        session.Replace(session.State with { SaslMethod = mechanism, SaslUsername = step.Username });
        session.Replies.Send("235 2.7.0 Authentication successful"u8);
        return Finish(VerbOutcome.Succeeded);
    }

    public void Dispose()
    {
        exchange.Dispose();
        ArrayPool<byte>.Shared.Return(LineBuffer, clearArray: true);
    }

    // The cause goes to the log; the client hears the same whether the user or the password was wrong.
    private VerbOutcome Fail(SaslOutcome outcome, string reason, string? username)
    {
        session.Log.SaslFailed(mechanism, reason.Length == 0 ? "(reason unavailable)" : reason, username);
        session.Replies.Send(outcome == SaslOutcome.TemporaryFailure
            ? "454 4.7.0 Temporary authentication failure: Connection lost to authentication server"u8
            : "535 5.7.8 Error: authentication failed: (reason unavailable)"u8);
        return Finish(VerbOutcome.Failed);
    }

    private VerbOutcome Finish(VerbOutcome outcome)
    {
        session.Phase = SessionPhase.Command;
        session.Auth = null;
        Dispose();
        return outcome;
    }

    private void SendChallenge(ReadOnlySpan<byte> challenge)
    {
        byte[] line = new byte[4 + Base64.GetMaxEncodedToUtf8Length(challenge.Length)];
        "334 "u8.CopyTo(line);
        Base64.EncodeToUtf8(challenge, line.AsSpan(4), out _, out int length);
        session.Replies.Output.WriteLine(line.AsSpan(0, 4 + length));
    }
}
