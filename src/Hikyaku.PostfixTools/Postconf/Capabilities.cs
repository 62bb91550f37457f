using System.Security.Cryptography;
using Hikyaku.Tables;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>What this release can do: table types (-m), mailbox locks (-l), SASL types (-a, -A), TLS (-T).</summary>
internal static class Capabilities
{
    /// <summary>Gives the exit code.</summary>
    /// <exception cref="ToolFailedException">main.cf, which -m reads, isn't there.</exception>
    public static int Print(ToolConsole console, PostconfState state, PostconfOptions options)
    {
        if ((options.Mode & PostconfMode.BounceTemplates) != 0) return BounceTemplatePrinter.Print(console, state, options);
        IEnumerable<string>? lines = (options.Mode & ~PostconfMode.Warn) switch
        {
            PostconfMode.ShowTables => TableNames(state, console.MoreTableTypes),
            PostconfMode.ShowLocks => console.Capabilities.MailboxLocks,
            PostconfMode.ShowSaslServer => console.Capabilities.SaslServerTypes,
            PostconfMode.ShowSaslClient => console.Capabilities.SaslClientTypes,
            _ => TlsLines(options.TlsMode, console.Capabilities),
        };
        if (lines is null)
        {
            state.Messages.Warn($"unknown 'postconf -T' mode: {options.TlsMode}");
            return 1;
        }
        foreach (string line in lines) console.Output.Write($"{line}\n");
        return 0;
    }

    private static IEnumerable<string> TableNames(PostconfState state, IReadOnlyList<TableType> more)
    {
        MainCf.Read(state);
        return TableTypes.Names.Where(TableTypes.IsSupported).Append(TableSet.ProxyType).Concat(more.Select(static t => t.Name)).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>Null for a mode that there isn't. The library is the system's, loaded when TLS is first used: both versions are its own.</summary>
    private static IEnumerable<string>? TlsLines(string mode, ToolCapabilities capabilities) => mode switch
    {
        "compile-version" or "run-version" => [OpenSslVersion()],
        "public-key-algorithms" => capabilities.PublicKeyAlgorithms,
        _ => null,
    };

    private static string OpenSslVersion()
    {
        const int MajorShift = 28, MinorShift = 20, PatchShift = 4, Byte = 0xFF;
        long version = SafeEvpPKeyHandle.OpenSslVersion;
        return $"OpenSSL {version >> MajorShift}.{(version >> MinorShift) & Byte}.{(version >> PatchShift) & Byte}";
    }
}
