namespace Hikyaku.Mail;

/// <summary>What one restriction said. Persisted in events: values may only be added.</summary>
public enum DecisionVerdict
{
    Neutral = 0,
    Permit = 1,
    Reject = 2,
    Defer = 3,
    DeferIfPermit = 4,
    DeferIfReject = 5,
    Hold = 6,
    Discard = 7,
    Error = 8,
    Warn = 9,
}
