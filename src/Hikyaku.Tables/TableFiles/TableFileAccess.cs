namespace Hikyaku.Tables.TableFiles;

/// <summary>What a table file is opened for.</summary>
public enum TableFileAccess
{
    /// <summary>Looking up and listing.</summary>
    Read,
    /// <summary>Changing single entries of a file that must be there (postmap -d).</summary>
    Update,
    /// <summary>Changing single entries; a file that isn't there is made (postmap -i).</summary>
    UpdateOrCreate,
    /// <summary>Writing a whole new file, which takes the old one's place in <see cref="TableFile.Complete"/>.</summary>
    Create,
}
