namespace Hikyaku.Tables.TableFiles;

/// <summary>Do keys and values end in a NUL byte within the file? Sendmail's and Postfix's programs on different systems have never agreed.</summary>
public enum TrailingNull
{
    /// <summary>Look-ups try both and keep to what was found first; writing takes the type's own habit: appended in hash:, btree: and lmdb:, absent in cdb:.</summary>
    Either,
    /// <summary>postmap -N.</summary>
    Appended,
    /// <summary>postmap -n.</summary>
    Absent,
}
