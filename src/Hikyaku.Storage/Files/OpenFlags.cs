namespace Hikyaku.Storage.Files;

/// <summary>open(2) flags on Linux x86-64 and arm64 (the ones whose numbers agree, and the two that don't computed by <see cref="LibcStorageCalls"/>).</summary>
[Flags]
public enum OpenFlags
{
    ReadOnly = 0,
    WriteOnly = 0x1,
    ReadWrite = 0x2,
    Create = 0x40,
    /// <summary>Fail when the name exists.</summary>
    Exclusive = 0x80,
    Truncate = 0x200,
    /// <summary>Each write goes to the end as it is then, whoever else writes.</summary>
    Append = 0x400,
    /// <summary>Don't wait for a FIFO's other end; harmless on files.</summary>
    NonBlocking = 0x800,
    /// <summary>A directory, for fsync. The number that open(2) takes depends on the architecture.</summary>
    Directory = 0x1000_0000,
    /// <summary>Fail when the last part of the path is a symbolic link.</summary>
    NoFollow = 0x2000_0000,
}
