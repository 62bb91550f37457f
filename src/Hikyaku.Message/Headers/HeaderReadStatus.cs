namespace Hikyaku.Message.Headers;

/// <summary>What <see cref="HeaderScanner"/> found at the start of its input.</summary>
public enum HeaderReadStatus
{
    /// <summary>The field may go on in bytes that haven't arrived.</summary>
    NeedMore,

    /// <summary>One whole field, its folded lines included.</summary>
    Field,

    /// <summary>The empty line between header and body.</summary>
    EndOfHeaders,

    /// <summary>A line that is no header field: the body began without an empty line, or the message has no header.</summary>
    NotAHeader,
}
