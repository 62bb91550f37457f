namespace Hikyaku.Policy;

/// <summary>How the client's name was found.</summary>
public enum NameStatus
{
    /// <summary>A PTR record, confirmed by an address record (or, for the reverse name, found at all).</summary>
    Verified,
    /// <summary>No such name, or the name doesn't lead back to the address.</summary>
    NotFound,
    /// <summary>The DNS could not say.</summary>
    TemporaryFailure,
}
