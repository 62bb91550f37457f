using Hikyaku.Storage.Privileged;

namespace Hikyaku.Submit;

/// <summary>What surrounds the program: replaced by tests.</summary>
internal sealed record SubmitEnvironment
{
    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required uint UserId { get; init; }

    /// <summary>The program runs with its group's rights: the caller may not choose which files it reads.</summary>
    public required bool IsSetGroup { get; init; }

    public required Func<string, string?> Variable { get; init; }

    public required Func<uint, UserAccount?> FindUser { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Makes the alias databases with these arguments. Returns only what kept it from starting.</summary>
    public required Func<IReadOnlyList<string>, SubmitException> BecomeNewaliases { get; init; }

    /// <summary>Directories that hold main.cf when nobody says otherwise; the first that does is taken.</summary>
    public IReadOnlyList<string> ConfigurationDirectories { get; init; } = ["/etc/hikyaku", "/etc/postfix"];
}
