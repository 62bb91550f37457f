namespace Hikyaku.Configuration.MasterCf;

/// <summary>Recognises a line of master.cf where none is read: behind a <c>#</c>, behind a blank, in main.cf.</summary>
internal static class ServiceLineShape
{
    private const int ColumnCount = 8;

    private static readonly char[] Blanks = [' ', '\t'];

    public static bool Matches(string text)
    {
        string[] words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= ColumnCount && MasterCfReader.ParseType(words[1]) is not null && words[2] is "y" or "n" or "-";
    }

    /// <summary>Service and type, as findings name a line: <c>smtp inet</c>.</summary>
    public static string NameOf(string text) => string.Join(' ', text.Split(Blanks, 3, StringSplitOptions.RemoveEmptyEntries).Take(2));
}
