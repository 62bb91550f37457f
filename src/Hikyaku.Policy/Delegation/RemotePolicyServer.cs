using System.Net.Sockets;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Delegation;

/// <summary>Asks a policy server, again where it fails, and waits for no longer than the settings say. Thread-safe.</summary>
/// <remarks>
/// <code>
/// request: wait for a slot → [ a kept connection / connect ] → send → reply → keep the connection → free the slot
///                │                  │ failed, or no whole reply in time
///                └──────────────────┴→ after retry_delay once more … try_limit reached: no answer
/// </code>
/// A server that says nothing holds the sessions that ask it, and at most so many connections: the others of its askers wait for a slot, and nobody else waits.
/// </remarks>
internal sealed class RemotePolicyServer(PolicyServiceSettings settings, TimeProvider clock) : PolicyServer
{
    private readonly SemaphoreSlim _slots = new(settings.ConnectionLimit);
    private readonly PolicyConnections _connections = new(settings, clock);

    public override async ValueTask<string?> AskAsync(Evaluation evaluation)
    {
        using PolicyQuery query = PolicyQuery.Create(evaluation, settings);
        for (int tries = 1; ; tries++)
        {
            PolicyAnswer answer = await TryAsync(query.Bytes, evaluation.Instance, evaluation.CancellationToken).ConfigureAwait(false);
            if (answer.Action is not null) return answer.Action;
            if (answer.Warning.Length > 0) evaluation.Warn(answer.Warning);
            bool isLast = tries >= settings.TryLimit;
            if (isLast || !answer.IsUsual) evaluation.Warn($"problem talking to server {settings.Address.Name}: {answer.Cause}");
            if (isLast) return null;
            await Task.Delay(settings.RetryDelay, clock, evaluation.CancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _connections.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<PolicyAnswer> TryAsync(ReadOnlyMemory<byte> query, PolicyInstance? instance, CancellationToken caller)
    {
        using var time = new CancellationTokenSource(settings.Timeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, caller);
        try
        {
            await _slots.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return PolicyAnswer.Failed(
                $"{settings.ConnectionLimit} requests wait for {settings.Address.Name} (hikyaku_policy_service_connection_limit)", PolicyAnswer.TimedOut, isUsual: false);
        }
        try
        {
            return await TryInSlotAsync(query, instance, limit.Token, caller).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async ValueTask<PolicyAnswer> TryInSlotAsync(ReadOnlyMemory<byte> query, PolicyInstance? instance, CancellationToken limit, CancellationToken caller)
    {
        PolicyConnection? connection = _connections.Take(instance);
        bool isGood = false;
        try
        {
            connection ??= new PolicyConnection(await settings.Address.ConnectAsync(limit).ConfigureAwait(false), clock.GetTimestamp());
            PolicyAnswer answer = await connection.ExchangeAsync(query, instance, settings, limit, caller).ConfigureAwait(false);
            isGood = answer.Action is not null;
            return answer;
        }
        catch (OperationCanceledException) when (connection is null && !caller.IsCancellationRequested)
        {
            return NotConnected(PolicyAnswer.TimedOut, isUsual: false);
        }
        catch (SocketException failure)
        {
            return NotConnected(settings.Address.Describe(failure), isUsual: failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.AddressNotAvailable);
        }
        finally
        {
            if (isGood) _connections.Return(connection!);
            else _connections.Close(connection);
        }
    }

    private PolicyAnswer NotConnected(string cause, bool isUsual) => PolicyAnswer.Failed($"connect to {settings.Address.Name}: {cause}", cause, isUsual);
}
