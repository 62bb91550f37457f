using Hikyaku.Policy;
using Hikyaku.Smtpd.Connections;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>What a client hears first.</summary>
internal sealed class SessionGreeting(SmtpServerSession session, ConnectionLease lease)
{
    /// <summary>More sessions than master.cf's maxproc: the words are postscreen's, since Postfix' own smtpd leaves such clients waiting in the kernel.</summary>
    public bool RefuseForProcessLimit()
    {
        int limit = session.Settings.ProcessLimit;
        if (limit <= 0 || lease.ServiceCount <= limit) return false;
        session.Log.Warn($"service {session.Settings.ServiceName} has reached its process limit {limit}: new clients may experience noticeable delays");
        session.Replies.Send("421 4.3.2 All server ports are busy"u8);
        session.Phase = SessionPhase.Ended;
        return true;
    }

    /// <summary>Sends the banner, or what refuses the client. False: the connection ends behind it.</summary>
    public async ValueTask<bool> SendAsync(CancellationToken cancellationToken)
    {
        if (RefuseForConnectionLimit()) return false;
        PolicyDecision decision = await session.Policy.AskAsync(PolicyStage.Connect, session.Where, default, cancellationToken).ConfigureAwait(false);
        if (decision.HangUp) return false;
        if (decision.IsAccepted)
        {
            session.Replies.Send($"220 {session.Settings.Banner}");
            return true;
        }
        session.AccessDenied = decision.ReplyText;
        session.Replies.Send(decision.ReplyText);
        session.Errors.Add();
        return !decision.Disconnect && !session.Replies.HasHungUp;
    }

    private bool RefuseForConnectionLimit()
    {
        if (!session.ClientLimits.HasTooManySessions() && !session.ClientLimits.IsExceededBy(ClientEvent.Connection)) return false;
        session.Replies.Send($"421 4.7.0 {session.Settings.HostName} Error: too many connections from {session.Client.Name.Address}");
        session.Phase = SessionPhase.Ended;
        return true;
    }
}
