namespace Hikyaku.Smtp.Replies;

/// <summary>Why a server's reply could not be read; the connection is of no further use then.</summary>
public enum ReplyRejection
{
    None,
    /// <summary>A line that doesn't begin with three digits and a blank, a hyphen or the line's end.</summary>
    Malformed,
    /// <summary>More lines, or more bytes, than any reply needs.</summary>
    TooLong,
}
