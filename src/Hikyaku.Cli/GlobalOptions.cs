using System.CommandLine;

namespace Hikyaku.Cli;

/// <summary>Options that every verb has, and what they mean.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> ConfigDirectory = new("-c", "--config-dir")
    {
        Description = "Directory of main.cf and master.cf. Else $MAIL_CONFIG, /etc/hikyaku, /etc/postfix.",
        HelpName = "CONFIG_DIR",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON, for programs.", Recursive = true };

    public static readonly Option<string?> Language = new("--lang") { Description = "Language of messages: en or ja.", HelpName = "en|ja", Recursive = true };

    /// <summary>The configuration directory that this command line means, as an absolute path.</summary>
    public static string DirectoryOf(ParseResult parsed)
    {
        string? chosen = parsed.GetValue(ConfigDirectory) ?? Environment.GetEnvironmentVariable("MAIL_CONFIG");
        if (!string.IsNullOrEmpty(chosen)) return Path.GetFullPath(chosen);
        return Directory.Exists("/etc/hikyaku") ? "/etc/hikyaku" : "/etc/postfix";
    }
}
