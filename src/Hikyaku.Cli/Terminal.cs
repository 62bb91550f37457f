namespace Hikyaku.Cli;

/// <summary>Colours on a terminal, plain text in a pipe (and wherever NO_COLOR is set).</summary>
internal static class Terminal
{
    public static bool UsesColor { get; } = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static string Bold(string text) => UsesColor ? $"\e[1m{text}\e[0m" : text;

    public static string Faint(string text) => UsesColor && text.Length > 0 ? $"\e[2m{text}\e[0m" : text;
}
