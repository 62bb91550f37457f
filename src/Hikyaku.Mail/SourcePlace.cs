namespace Hikyaku.Mail;

/// <summary>A place in a file that somebody wrote: what every "why" ends in. Line and column count from 1; 0 means not known. A null file is built-in.</summary>
public readonly record struct SourcePlace(string? File, int Line = 0, int Column = 0)
{
    public static readonly SourcePlace BuiltIn;

    public bool IsBuiltIn => File is null;

    public override string ToString()
        => File is null ? "built-in default" : Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
