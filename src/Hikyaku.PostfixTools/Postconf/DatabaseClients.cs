using Hikyaku.Storage.Files;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>
/// Looks through a value for tables that ask a database. <c>ldap:accounts</c> makes <c>accounts_server_host</c> and its like valid in main.cf and master.cf;
/// <c>ldap:/path</c> has its settings in a file, whose unknown names are reported.
/// </summary>
/// <param name="state">What has been read.</param>
/// <param name="flag">Called with each name that a table without a file may have settings under.</param>
internal sealed class DatabaseClients(PostconfState state, Action<string, ParameterFlags, MasterEntry?> flag)
{
    private readonly HashSet<string> _readFiles = new(StringComparer.Ordinal);

    public void Register(string value, MasterEntry? scope) => Parse(state.Expand(PostconfMode.Expand, value, scope), scope, parsesBraces: true);

    private void Parse(string text, MasterEntry? scope, bool parsesBraces)
    {
        int at = 0;
        while (Words.NextBraced(text, ref at, Words.CommaAndBlanks) is { } word)
        {
            if (word[0] == '#')
            {
                string rest = text[at..];
                state.Messages.Warn($"{PathOf(scope)}: #comment after other text is not allowed: {word} {rest[..Math.Min(rest.Length, 20)]}...");
                return;
            }
            if (word[0] == '{')
            {
                string inner = Unbrace(word, scope);
                if (parsesBraces) Parse(inner, scope, parsesBraces);
                continue;
            }
            ParseTable(word, scope, parsesBraces);
        }
    }

    private void ParseTable(string word, MasterEntry? scope, bool parsesBraces)
    {
        string type = word;
        string? name = SplitAtColon(ref type);
        while (name is not null && type is "proxy" or "debug")
        {
            type = name!;
            name = SplitAtColon(ref type);
        }
        if (name is null) return;
        string[]? suffixes = DatabaseClientSuffixes.Of(type);
        if (name is ['/', ..])
        {
            if (suffixes is not null) CheckFile(type, name, suffixes);
        }
        else if (name is ['{', ..])
        {
            // A pattern may hold "#text", which is no comment.
            Parse(Unbrace(name, scope), scope, parsesBraces && type is not ("regexp" or "pcre"));
        }
        else if (name is not ['.', ..] && suffixes is not null)
        {
            foreach (string suffix in suffixes) flag($"{name}_{suffix}", ParameterFlags.User | ParameterFlags.Database, scope);
        }
    }

    private void CheckFile(string type, string path, string[] suffixes)
    {
        string table = $"{type}:{path}";
        if (!_readFiles.Add(table)) return;
        if (ConfigurationFile.TryRead(path, out string error, out int errno) is not { } content)
        {
            if (errno == Errno.IsADirectory) state.Messages.Warn($"open \"{type}\" configuration \"{path}\": not a regular file");
            else if (errno != Errno.AccessDenied) state.Messages.Warn($"open \"{type}\" configuration \"{path}\": {error}");
            return;
        }
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        MainCf.Load(path, content, settings, state.Messages);
        if ((state.Mode & PostconfMode.Warn) == 0) return;
        foreach ((string name, string value) in settings)
            if (!suffixes.Contains(name)) state.Messages.Warn($"{table}: unused parameter: {name}={value}");
    }

    private string Unbrace(string text, MasterEntry? scope)
    {
        string inner = Words.WithoutBraces(text, trims: false, out string? error);
        if (error is not null) state.Messages.Warn($"{PathOf(scope)}{(scope is null ? "" : ":" + scope.NameAndType)}: {error}");
        return inner;
    }

    private string PathOf(MasterEntry? scope) => scope is null ? state.MainPath : state.MasterPath;

    private static string? SplitAtColon(ref string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0) return null;
        string behind = text[(colon + 1)..];
        text = text[..colon];
        return behind;
    }
}
