namespace Hikyaku.UnitTests.Smtpd;

/// <summary>The session as RFC 5321 section 4.1.4 has it, without anything around it.</summary>
internal sealed class SessionModel
{
    private bool _inTransaction;
    private int _recipients;

    public int Queued { get; private set; }

    public int Expect(string command)
    {
        switch (command)
        {
            case "HELO x" or "EHLO x" or "RSET":
                return End(250);
            case "MAIL FROM:<a@b>" or "MAIL FROM:<>":
                if (_inTransaction) return 503;
                _inTransaction = true;
                return 250;
            case "MAIL FROM:<a b@c>":
                return _inTransaction ? 503 : 501;
            case "RCPT TO:<ok@d>":
                if (!_inTransaction) return 503;
                _recipients++;
                return 250;
            case "RCPT TO:<no@d>":
                return _inTransaction ? 550 : 503;
            case "RCPT TO:<>" or "RSET x":
                return command[0] == 'R' && command[1] == 'C' && !_inTransaction ? 503 : 501;
            case "DATA":
                if (!_inTransaction) return 503;
                if (_recipients == 0) return 554;
                Queued++;
                return End(354);
            case "message":
                Queued++;
                return End(250);
            case "NOOP":
                return 250;
            case "VRFY ok@d":
                return 252;
            case "STARTTLS":
                return 502;
            case "AUTH PLAIN":
                return 503;
            default:
                return 500;
        }
    }

    private int End(int code)
    {
        _inTransaction = false;
        _recipients = 0;
        return code;
    }
}
