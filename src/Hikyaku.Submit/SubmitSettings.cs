using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Submit;

/// <summary>The few parameters that this program needs. master.cf isn't read.</summary>
internal sealed record SubmitSettings
{
    public required string Maildrop { get; init; }

    public required string AdminSocket { get; init; }

    public required long MessageSizeLimitBytes { get; init; }

    public required int HeaderSizeLimitBytes { get; init; }

    public required string LineEndings { get; init; }

    public required bool HasLongQueueIds { get; init; }

    public required string EmptyAddress { get; init; }

    /// <exception cref="SubmitException">There is no main.cf, or the caller may not choose that one.</exception>
    public static SubmitSettings Load(SubmitOptions options, SubmitEnvironment environment)
    {
        string directory = Find(options, environment);
        try
        {
            // hikyaku.cf is read after main.cf, in the same syntax; a line feed between them in case the last line lacks its own.
            string text = File.ReadAllText(Path.Combine(directory, "main.cf"));
            string own = Path.Combine(directory, "hikyaku.cf");
            if (File.Exists(own)) text = string.Concat(text, "\n", File.ReadAllText(own));
            return Create(ParameterView.Parse(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmitException(ExitCode.Configuration, $"open {directory}/main.cf: {e.Message}");
        }
    }

    private static SubmitSettings Create(ParameterView main)
    {
        string queue = main.Get(MailParameters.QueueDirectory);
        string endings = main.Get(MailParameters.SendmailFixLineEndings);
        if (endings is not ("always" or "strict" or "never"))
            throw new SubmitException(ExitCode.Usage, $"invalid sendmail_fix_line_endings value: {endings}");
        return new SubmitSettings
        {
            Maildrop = Path.Combine(queue, "maildrop"),
            AdminSocket = main.Get(HikyakuParameters.AdminSocket),
            MessageSizeLimitBytes = main.Get(MailParameters.MessageSizeLimit),
            HeaderSizeLimitBytes = (int)main.Get(HeaderParameters.SizeLimit),
            LineEndings = endings,
            HasLongQueueIds = main.Get(MailParameters.EnableLongQueueIds),
            EmptyAddress = main.Get(MailParameters.EmptyAddressRecipient),
        };
    }

    private static string Find(SubmitOptions options, SubmitEnvironment environment)
    {
        string? usual = environment.ConfigurationDirectories.FirstOrDefault(static d => File.Exists(Path.Combine(d, "main.cf")));
        string? asked = options.ConfigurationPath is { } path
            ? Path.GetFileName(path) == "main.cf" ? Path.GetDirectoryName(path) : path
            : environment.Variable("MAIL_CONFIG");
        if (string.IsNullOrEmpty(asked))
            return usual ?? throw new SubmitException(ExitCode.Configuration, $"no main.cf in {string.Join(" or ", environment.ConfigurationDirectories)}");
        if (environment.IsSetGroup && environment.UserId != 0 && !IsAuthorized(asked, usual, environment))
            throw new SubmitException(ExitCode.Configuration, $"unauthorized configuration directory name: {asked}: name it in alternate_config_directories of {usual}/main.cf");
        return asked;
    }

    // This program writes with its group's rights, so that only root's main.cf may say where to.
    private static bool IsAuthorized(string asked, string? usual, SubmitEnvironment environment)
    {
        if (environment.ConfigurationDirectories.Contains(asked, StringComparer.Ordinal)) return true;
        if (usual is null) return false;
        ParameterView main = ParameterView.Parse(File.ReadAllText(Path.Combine(usual, "main.cf")));
        return main.Get(MailParameters.AlternateConfigDirectories).Any(word => word.Text == asked);
    }
}
