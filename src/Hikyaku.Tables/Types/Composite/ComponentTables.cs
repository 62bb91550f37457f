using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types.Composite;

/// <summary>Opens the tables that <c>pipemap:{type:name, …}</c> and <c>unionmap:{type:name, …}</c> consist of.</summary>
internal static class ComponentTables
{
    /// <summary>False for what isn't a list of tables in braces: <paramref name="fault"/> says so in Postfix's words, and nothing has been opened.</summary>
    public static bool TryOpen(TableRequest request, out LookupTable[] tables, out string fault)
    {
        tables = [];
        fault = "";
        string[] names = BracedText.TryUnwrap(request.Argument, out string inner) ? [.. BracedWords.Split(inner)] : [];
        if (names.Length == 0 || names.Any(static n => !n.Contains(':', StringComparison.Ordinal)))
        {
            fault = $"bad syntax: \"{request.Type}:{request.Argument}\"; need \"{request.Type}:{{type:name...}}\"";
            return false;
        }
        tables = [.. names.Select(request.OpenNested)];
        return true;
    }
}
