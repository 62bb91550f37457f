using Hikyaku.Sasl.Server;
using Hikyaku.Smtpd.Authentication;
using SmtpdStep = Hikyaku.Smtpd.Authentication.SaslStep;

namespace Hikyaku.Master.Running;

/// <summary>Smtpd's boundary to Sasl.</summary>
internal sealed class SaslAuthenticator(SaslServer server) : ISmtpdAuthenticator
{
    public IReadOnlyList<string> MechanismsFor(bool isEncrypted) => server.OfferedMechanisms(isEncrypted);

    public ISaslServerExchange? Begin(string mechanism, bool isEncrypted) => server.Start(mechanism, isEncrypted) is { } exchange ? new Exchange(exchange) : null;

    private sealed class Exchange(SaslExchange exchange) : ISaslServerExchange
    {
        public async ValueTask<SmtpdStep> StepAsync(ReadOnlyMemory<byte>? response, CancellationToken cancellationToken)
        {
            Sasl.Server.SaslStep step = await exchange.StepAsync(response, cancellationToken).ConfigureAwait(false);
            SaslOutcome outcome = step.Kind switch
            {
                SaslStepKind.Challenge => SaslOutcome.Continue,
                SaslStepKind.Succeeded => SaslOutcome.Succeeded,
                SaslStepKind.TemporaryFailure => SaslOutcome.TemporaryFailure,
                _ => SaslOutcome.Failed,
            };
            return new SmtpdStep(outcome, step.Challenge, step.UserName, step.LogCause);
        }

        public void Dispose()
        {
            // Nothing is held: responses are cleared as they are read.
        }
    }
}
