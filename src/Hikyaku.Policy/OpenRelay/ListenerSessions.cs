using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Policy.OpenRelay;

/// <summary>The kinds of sessions that get as far as MAIL: AUTH where it is offered, and only over TLS where that is asked for.</summary>
internal static class ListenerSessions
{
    public static IReadOnlyList<RelaySession> Of(ParameterView parameters)
    {
        string level = parameters.Get(SmtpdTlsParameters.SecurityLevel);
        bool isWrapped = parameters.Get(SmtpdTlsParameters.Wrappermode);
        bool hasTls = isWrapped || level is not ("" or "none");
        bool needsTls = isWrapped || level is not ("" or "none" or "may");
        bool hasAuth = parameters.Get(SmtpdSaslParameters.AuthEnable);
        bool authNeedsTls = parameters.Get(SmtpdTlsParameters.AuthOnly);
        var sessions = new List<RelaySession>();
        if (!needsTls) sessions.Add(new RelaySession(IsTls: false, IsAuthenticated: false));
        if (hasTls) sessions.Add(new RelaySession(IsTls: true, IsAuthenticated: false));
        if (hasAuth && !needsTls && !authNeedsTls) sessions.Add(new RelaySession(IsTls: false, IsAuthenticated: true));
        if (hasAuth && hasTls) sessions.Add(new RelaySession(IsTls: true, IsAuthenticated: true));
        return sessions;
    }
}
