using System.Text;

namespace Hikyaku.Tls;

/// <summary>Reads PEM files through whoever may read them: keys are often root's alone and come from the helper.</summary>
internal static class PemFile
{
    public static bool TryRead(Func<string, Stream> open, string path, out string text, out string fault)
    {
        text = fault = "";
        try
        {
            using Stream file = open(path);
            using var reader = new StreamReader(file, Encoding.Latin1); // PEM is ASCII; what stands around it may be anything
            text = reader.ReadToEnd();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = $"{path}: {Hikyaku.Tables.FileTrouble.Describe(e)}";
            return false;
        }
    }

    public static Stream OpenDirectly(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
