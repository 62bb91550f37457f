namespace Hikyaku.Storage.Maildrop;

/// <param name="UserId">Who called sendmail: the kernel's word, nobody else's.</param>
/// <param name="Mode">Type and permission bits.</param>
/// <param name="Inode">The file's number.</param>
/// <param name="SizeBytes">Its length.</param>
internal readonly record struct MaildropStatus(uint UserId, ushort Mode, ulong Inode, long SizeBytes)
{
    private const int TypeMask = 0xF000, Regular = 0x8000, OwnerAll = 0x1C0;

    public bool IsRegularFile => (Mode & TypeMask) == Regular;

    /// <summary>The owner's execute bit says that the file is whole.</summary>
    public bool IsWhole => (Mode & OwnerAll) == OwnerAll;
}
