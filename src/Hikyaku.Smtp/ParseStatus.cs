namespace Hikyaku.Smtp;

/// <summary>How far a parser came with the bytes that it was given (STYLE 16). Parsers never throw for what a peer sent.</summary>
public enum ParseStatus
{
    /// <summary>One element was read and consumed.</summary>
    Complete,
    /// <summary>What is there so far is legal and not finished.</summary>
    NeedMore,
    /// <summary>What is there cannot become legal.</summary>
    Reject,
}
