namespace Hikyaku.Cli.Postfix;

/// <summary>Commands about Postfix's own files: each says in one line what happens instead.</summary>
internal static class UnneededCommands
{
    public static Task<int> SetPermissionsAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => Done(system, "set-permissions: nothing to do: folders are made with their owners and rights at each start, programs by 'hikyaku install'");

    public static Task<int> UpgradeConfigurationAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => Done(system, "upgrade-configuration: nothing to do: services that master.cf lacks exist without a line, and 'hikyaku check' names what else is old");

    public static Task<int> PostInstallAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => Refused(system, "post-install: use 'hikyaku install'");

    public static Task<int> TlsAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => Refused(system, "tls: keys and certificates are made with openssl(1) and named by smtpd_tls_chain_files; a changed file is loaded without a restart");

    public static Task<int> NonBerkeleyAsync(PostfixSystem system, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => Refused(system, "non-bdb: not needed: hash: and btree: files are read without Berkeley DB");

    private static Task<int> Done(PostfixSystem system, string text)
    {
        system.Info(text);
        return Task.FromResult(ExitCode.Done);
    }

    private static Task<int> Refused(PostfixSystem system, string text) => Task.FromResult(system.Fatal(text));
}
