using Hikyaku.Smtpd.Settings;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>How badly a client behaves. A message that was accepted makes up for all of it.</summary>
internal sealed class SessionErrors(SmtpdLimits limits)
{
    private int _count;
    private int _junk;

    public bool IsOverSoftLimit => _count >= limits.SoftErrors;

    public bool IsOverHardLimit => _count >= limits.HardErrors;

    public void Add() => _count++;

    public void AddJunk()
    {
        if (_junk++ > limits.JunkCommands) _count++;
    }

    public void Forgive()
    {
        _count = 0;
        _junk = 0;
    }
}
