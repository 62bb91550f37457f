namespace Hikyaku.Tables.TableFiles;

/// <summary>What happens to an entry whose key is there already.</summary>
public enum DuplicateEntries
{
    /// <summary>The first entry stays, with a warning.</summary>
    Warn,
    /// <summary>The first entry stays (postmap -w).</summary>
    Ignore,
    /// <summary>The last entry stays (postmap -r).</summary>
    Replace,
    /// <summary>A <see cref="TableFileException"/>.</summary>
    Refuse,
}
