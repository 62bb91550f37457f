using Hikyaku.Storage.Files;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>main.cf, and the files of database clients, which have its syntax.</summary>
internal static class MainCf
{
    /// <exception cref="ToolFailedException">It cannot be read, or a line is no setting.</exception>
    public static void Read(PostconfState state)
    {
        string content = ConfigurationFile.TryRead(state.MainPath, out string error, out int errno)
            ?? throw PostconfMessages.Fatal($"{(errno == Errno.IsADirectory ? "read" : "open")} {state.MainPath}: {error}");
        Load(state.MainPath, content, state.Main, state.Messages);
    }

    /// <summary>Adds the settings of a file; a later one of a name wins.</summary>
    public static void Load(string path, string content, Dictionary<string, string> into, PostconfMessages messages)
    {
        foreach (CfLine line in CfLineReader.Read(path, content, messages))
        {
            if (!NameValue.TrySplit(line.Text, out NameValue pair, out string error))
                throw PostconfMessages.Fatal($"{path}, line {line.Number}: {error}: \"{line.Text}\"");
            if (into.TryGetValue(pair.Name, out string? earlier) && earlier != pair.Value)
                messages.Warn($"{path}, line {line.Number}: overriding earlier entry: {pair.Name}={earlier}");
            into[pair.Name] = pair.Value;
        }
    }

    /// <summary>The pairs of -o.</summary>
    public static void Override(PostconfState state, IEnumerable<string> pairs)
    {
        foreach (string pair in pairs)
        {
            if (!NameValue.TrySplit(pair, out NameValue setting, out string error)) throw PostconfMessages.Fatal($"invalid parameter override: {pair}: {error}");
            state.Main[setting.Name] = setting.Value;
        }
    }
}
