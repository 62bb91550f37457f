namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Reads master.cf as postconf does: disabled services too, and without the master's defaults.</summary>
internal static class MasterCf
{
    /// <param name="state">Gets the services.</param>
    /// <param name="isRequired">False when main.cf is asked for: a missing master.cf is a warning then.</param>
    /// <exception cref="ToolFailedException">It cannot be read, or a line is malformed.</exception>
    public static void Read(PostconfState state, bool isRequired)
    {
        string path = state.MasterPath;
        if (ConfigurationFile.TryRead(path, out string error, out _) is not { } content)
        {
            if (isRequired) throw PostconfMessages.Fatal($"open {path}: {error}");
            state.Messages.Warn($"open {path}: {error}");
            return;
        }
        foreach (CfLine line in CfLineReader.Read(path, content, state.Messages))
            state.Services.Add(MasterEntry.Parse(line.Text, state.Messages)
                ?? throw PostconfMessages.Fatal($"file {path}: line {line.Number}: bad field count"));
    }
}
