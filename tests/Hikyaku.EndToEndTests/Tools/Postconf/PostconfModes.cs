namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>The command lines that are compared. The product's name and release are set to the same in both wherever they may be expanded.</summary>
internal static class PostconfModes
{
    private const string Same = "-o mail_name=Mail -o mail_version=3";

    private static readonly string[] Usual = ["-n", $"-nx {Same}", "-M", "-F"];

    private static readonly string[] Further = ["-P", "-nf", "-Mf", $"-Mx {Same}", $"-Px {Same}", "-Ff", "-nh", "-nH", "-C user"];

    /// <summary>All, and those that print a thousand lines.</summary>
    public static string[] OfSite() => [.. Usual, .. Further, $"-x {Same}", "-d"];

    /// <summary>The ones that every pair is asked for, and one of the others in turn.</summary>
    public static string[] OfGenerated(int seed) => [.. Usual, Further[seed % Further.Length]];
}
