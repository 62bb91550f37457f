namespace Hikyaku.Storage.Privileged;

/// <summary>How a request ended. One byte on the channel; a text follows that says why.</summary>
public enum HelperReplyStatus : byte
{
    Done = 0,

    /// <summary>The configuration doesn't name it.</summary>
    NotAllowed = 1,

    /// <summary>The system refused; worth trying again later.</summary>
    TemporaryFailure = 2,

    /// <summary>It will not work later either: no such user.</summary>
    PermanentFailure = 3,

    /// <summary>The packet could not be read.</summary>
    Malformed = 4,

    /// <summary>There is no such file.</summary>
    NotFound = 5,
}
