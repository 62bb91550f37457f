namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The columns of master.cf: their names for -F, and what may stand in them.</summary>
internal static class MasterFields
{
    public static readonly string[] Names = ["service", "type", "private", "unprivileged", "chroot", "wakeup", "process_limit", "command"];

    /// <summary>The number of all columns, written as an asterisk.</summary>
    public const int Any = -1;

    private static readonly string[] Types = ["unix", "fifo", "inet", "pass", "unix-dgram"];

    /// <exception cref="ToolFailedException">No column has that name.</exception>
    public static int NumberOf(string name)
    {
        if (name == "*") return Any;
        int number = Array.IndexOf(Names, name);
        return number >= 0 ? number : throw PostconfMessages.Fatal($"invalid service attribute name: \"{name}\"");
    }

    /// <exception cref="ToolFailedException">A column has a value that it cannot have; <paramref name="text"/> is shown with it.</exception>
    public static void Check(List<string> fields, string text)
    {
        if (!Types.Contains(fields[1])) Refuse(fields, 1, text);
        for (int i = 2; i <= 4; i++)
            if (fields[i] is not ("y" or "n" or "-")) Refuse(fields, i, text);
        string wakeup = fields[5].EndsWith('?') ? fields[5][..^1] : fields[5];
        if (wakeup != "-" && !IsNumber(wakeup)) Refuse(fields, 5, text);
        if (fields[6] != "-" && !IsNumber(fields[6])) Refuse(fields, 6, text);
    }

    private static bool IsNumber(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9') && text.Length > 0;

    private static void Refuse(List<string> fields, int number, string text)
        => throw PostconfMessages.Fatal($"invalid {Names[number]} field \"{fields[number]}\" in \"{text}\"".Replace('\n', ' '));
}
