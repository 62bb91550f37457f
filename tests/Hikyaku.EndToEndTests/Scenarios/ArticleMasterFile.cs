namespace Hikyaku.EndToEndTests.Scenarios;

/// <summary>The master.cf that the article prints, in the states that its reader takes it through.</summary>
internal static class ArticleMasterFile
{
    /// <summary>What a web page leaves behind the line when it is copied with its remark.</summary>
    public const string Arrow = "    ←この行の頭の#をとる";

    private const string Head = """
        #
        # Postfix master process configuration file.  For details on the format
        # of the file, see the master(5) manual page (command: "man 5 master").
        #
        # ==========================================================================
        # service type  private unpriv  chroot  wakeup  maxproc command + args
        #               (yes)   (yes)   (yes)   (never) (100)
        # ==========================================================================
        smtp      inet  n       -       n       -       -       smtpd

        """;

    private const string Submission = "submission inet n       -       n       -       -       smtpd";

    private static readonly string[] Options =
    [
        "  -o smtpd_enforce_tls=yes",
        "  -o smtpd_sasl_auth_enable=yes",
        "  -o smtpd_client_restrictions=permit_sasl_authenticated,reject",
    ];

    /// <summary>As it is installed: submission is a comment.</summary>
    public static string Commented(string services) => Head + "#" + Submission + "\n" + CommentedOptions() + services;

    /// <summary>The one edit of the article.</summary>
    public static string Uncommented(string services) => Head + Submission + "\n" + CommentedOptions() + services;

    /// <summary>The <c>-o</c> lines taken out of comment too.</summary>
    public static string WithOptions(string services) => Head + Submission + "\n" + string.Join('\n', Options) + "\n" + services;

    /// <summary>Pasted from the page, arrow and all.</summary>
    public static string WithArrow(string services) => Head + Submission + Arrow + "\n" + CommentedOptions() + services;

    private static string CommentedOptions() => string.Concat(Options.Select(o => $"#{o}\n"));
}
