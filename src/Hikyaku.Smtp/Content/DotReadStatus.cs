namespace Hikyaku.Smtp.Content;

/// <summary>What <see cref="DotReader.Read"/> found.</summary>
public enum DotReadStatus
{
    /// <summary>A piece of content.</summary>
    Content,
    /// <summary>Nothing can be said before more bytes arrive; what is left in the input (at most two bytes) must be shown again.</summary>
    NeedMore,
    /// <summary>The message is over; what is left in the input are commands.</summary>
    EndOfData,
}
