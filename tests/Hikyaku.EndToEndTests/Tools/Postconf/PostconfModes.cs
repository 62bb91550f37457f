namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>The command lines that are compared. The product's name and release are set to the same in both wherever they may be expanded.</summary>
internal static class PostconfModes
{
    private const string Same = "-o mail_name=Mail -o mail_version=3";

    public static readonly string[] All = ["-n", $"-nx {Same}", "-M", $"-Mx {Same}", "-Mf", "-F", "-Ff", "-P", $"-Px {Same}", "-nf", "-nh", "-MH", "-C user"];

    /// <summary>With all defaults expanded: for real sites only, since each has a thousand lines.</summary>
    public static readonly string[] WithDefaults = [$"-x {Same}", "-d", $"-PP {Same} smtp/inet"];
}
