namespace Hikyaku.Cli.Install;

/// <summary>Where an installation puts things. All of it below one root, so that a test can look at it.</summary>
/// <param name="Root">Usually <c>/</c>.</param>
internal sealed record InstallPlan(string Root)
{
    public string Programs => Below("usr/local/lib/hikyaku");

    public string Unit => Below("etc/systemd/system/hikyaku.service");

    public string Configuration => Below("etc/hikyaku");

    public string Aliases => Below("etc/aliases");

    /// <summary>Link → program. The Postfix-compatible names are made only where nothing stands yet.</summary>
    public IReadOnlyList<(string Link, string Program, bool IsOptional)> Links =>
    [
        (Below("usr/local/sbin/hikyaku"), "hikyaku", false),
        (Below("usr/local/sbin/sendmail"), "hikyaku-sendmail", true),
        (Below("usr/local/bin/mailq"), "hikyaku-sendmail", true),
        .. PostfixNames.All.Select(name => (Below($"usr/local/sbin/{name}"), "hikyaku", true)),
    ];

    /// <summary>Link → manual page below <see cref="Programs"/>.</summary>
    public IReadOnlyList<(string Link, string Page)> ManualPages =>
    [
        .. ManualPage("hikyaku", 8),
        .. ManualPage("hikyaku-main.cf", 5),
        .. ManualPage("hikyaku-master.cf", 5),
    ];

    /// <summary>A Postfix configuration that is there already is used as it is.</summary>
    public bool HasPostfixConfiguration => File.Exists(Below("etc/postfix/main.cf"));

    private (string, string)[] ManualPage(string name, int section) =>
    [
        (Below($"usr/local/share/man/man{section}/{name}.{section}"), $"man/en/{name}.{section}"),
        (Below($"usr/local/share/man/ja/man{section}/{name}.{section}"), $"man/ja/{name}.{section}"),
    ];

    private string Below(string path) => Path.Combine(Root, path);
}
