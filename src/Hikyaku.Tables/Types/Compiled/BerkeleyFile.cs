namespace Hikyaku.Tables.Types.Compiled;

/// <summary>Opens what postmap's <c>hash:</c> and <c>btree:</c> write: Berkeley DB files, read without Berkeley DB.</summary>
internal static class BerkeleyFile
{
    /// <exception cref="InvalidDataException">Not such a file, of the other kind, or corrupt.</exception>
    public static CompiledFile OpenHash(CompiledContent content)
    {
        var pages = new BerkeleyPages(content);
        return pages.Magic == BerkeleyPages.HashMagic ? new BerkeleyHashFile(pages) : throw new InvalidDataException("it is a btree: file and not a hash: file");
    }

    /// <exception cref="InvalidDataException">Not such a file, of the other kind, or corrupt.</exception>
    public static CompiledFile OpenBtree(CompiledContent content)
    {
        var pages = new BerkeleyPages(content);
        return pages.Magic == BerkeleyPages.BtreeMagic ? new BerkeleyBtreeFile(pages) : throw new InvalidDataException("it is a hash: file and not a btree: file");
    }
}
