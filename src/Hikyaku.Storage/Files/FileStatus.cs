namespace Hikyaku.Storage.Files;

/// <param name="Mode">Type and permission bits as in stat(2).</param>
/// <param name="OwnerId">Numeric user id of the owner.</param>
/// <param name="LinkCount">Names that this file has; more than 1 means that somebody linked it.</param>
/// <param name="ModifiedUnixSeconds">Time of the last change of content.</param>
public readonly record struct FileStatus(long SizeBytes, uint Mode, uint OwnerId, uint LinkCount, long ModifiedUnixSeconds)
{
    private const uint TypeMask = 0xF000, Regular = 0x8000;

    /// <summary>Numeric group id.</summary>
    public uint GroupId { get; init; }

    public bool IsRegular => (Mode & TypeMask) == Regular;
}
