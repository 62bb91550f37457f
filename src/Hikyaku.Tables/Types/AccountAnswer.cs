namespace Hikyaku.Tables.Types;

/// <param name="Line">The account's line, or null when there is none.</param>
/// <param name="Errno">Not zero when the system could not tell.</param>
internal readonly record struct AccountAnswer(string? Line, int Errno);
