namespace Hikyaku.Tables.TableFiles;

/// <summary>A table file cannot be opened, read or written. The message is Postfix's: <c>open database /x.db: No such file or directory</c>.</summary>
public sealed class TableFileException : Exception
{
    public TableFileException(string message)
        : base(message)
    {
    }

    public TableFileException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>The file wasn't made and none is left that could be taken for current: the source text is read in its place.</summary>
    public bool IsSourceRead { get; init; }
}
