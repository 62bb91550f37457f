namespace Hikyaku.Policy.Evaluating;

/// <summary>
/// defer_if_permit across the stages of a session: raised at one stage, it holds at the later ones, and repeating a command takes back only what that
/// command raised.
/// </summary>
internal sealed class DeferralState
{
    private Deferral _deferral;
    private bool _isActive;
    private bool _wasRaisedByClient;
    private bool _wasRaisedByHelo;
    private bool _wasRaisedBySender;

    /// <summary>The deferral in force, or null.</summary>
    public Deferral? Active => _isActive ? _deferral : null;

    /// <summary>The recipient was looked up in the recipient tables already in this check.</summary>
    public bool IsRecipientListChecked { get; set; }

    public bool IsSenderListChecked { get; set; }

    /// <summary>Postpones a refusal; the first reason stays.</summary>
    public void DeferIfPermit(Deferral deferral)
    {
        if (_isActive) return;
        _isActive = true;
        _deferral = deferral;
    }

    public void Clear() => _isActive = false;

    public void BeginClient() => _isActive = false;

    public void EndClient() => _wasRaisedByClient = _isActive;

    public void BeginHelo() => _isActive = _wasRaisedByClient;

    public void EndHelo() => _wasRaisedByHelo = _isActive;

    public void BeginSender()
    {
        _isActive = _wasRaisedByClient || _wasRaisedByHelo;
        IsSenderListChecked = false;
    }

    public void EndSender() => _wasRaisedBySender = _isActive;

    public void BeginRecipient() => _isActive = _wasRaisedBySender;

    /// <summary>A new session: nothing holds any more.</summary>
    public void Reset()
    {
        _isActive = _wasRaisedByClient = _wasRaisedByHelo = _wasRaisedBySender = false;
        IsRecipientListChecked = IsSenderListChecked = false;
    }
}
