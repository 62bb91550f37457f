namespace Hikyaku.Tables.TableFiles;

/// <summary>One type of file that holds keys and values.</summary>
/// <param name="Name">In front of the colon: <c>hash</c>.</param>
/// <param name="Suffix">What the file's name has behind the table's: <c>.db</c>; empty for a text.</param>
/// <param name="CanCreate">postmap can make such files ("map create support").</param>
/// <param name="Open">Opens one; throws <see cref="TableFileException"/>.</param>
internal sealed record TableFileType(string Name, string Suffix, bool CanCreate, Func<string, TableFileAccess, TableFileOptions, TableFile> Open);
