using System.Globalization;
using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration.Services;

/// <summary>
/// Names of TCP ports: the services file (services(5), normally /etc/services), then a built-in table, so that the file which the administrator edits
/// decides. Only tcp lines count; the first line with the name or alias wins, as in getservbyname(3).
/// </summary>
public sealed class ServicesDatabase
{
    private static readonly Dictionary<string, int> BuiltIn = new(StringComparer.Ordinal)
    {
        ["smtp"] = 25,
        ["submission"] = 587,
        ["submissions"] = 465,
        ["smtps"] = 465,
        ["lmtp"] = 24,
        ["qmqp"] = 628,
    };

    private readonly Dictionary<string, ServicePort> _ports = new(StringComparer.Ordinal);

    private ServicesDatabase(string path) => Path = path;

    public string Path { get; }

    /// <summary>Why the file couldn't be read; null when it could.</summary>
    public string? Fault { get; private init; }

    public static ServicesDatabase Load(string path, Func<string, Stream> open)
    {
        try
        {
            return Parse(SourceFile.Split(path, FileBytes.Read(path, open)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new ServicesDatabase(path) { Fault = e is FileNotFoundException or DirectoryNotFoundException ? "No such file or directory" : e.Message };
        }
    }

    /// <summary>Null for a name that neither the file nor the built-in table knows.</summary>
    public ServicePort? Find(string name)
        => _ports.TryGetValue(name, out ServicePort port) ? port
            : BuiltIn.TryGetValue(name, out int number) ? new ServicePort(number, SourcePlace.BuiltIn) : null;

    internal static ServicesDatabase Parse(SourceFile file)
    {
        var database = new ServicesDatabase(file.Path);
        foreach (SourceLine line in file.Lines) database.AddLine(line);
        return database;
    }

    private void AddLine(SourceLine line)
    {
        int comment = line.Text.IndexOf('#');
        string text = comment < 0 ? line.Text : line.Text[..comment];
        string[] words = text.Split((char[])[' ', '\t', '\r', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words[1].EndsWith("/tcp", StringComparison.OrdinalIgnoreCase)) return;
        if (!ushort.TryParse(words[1].AsSpan(0, words[1].Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out ushort number)) return;
        int column = text.IndexOf(words[1], words[0].Length, StringComparison.Ordinal);
        var port = new ServicePort(number, line.PlaceOf(Math.Max(0, column)));
        _ports.TryAdd(words[0], port);
        foreach (string alias in words.AsSpan(2)) _ports.TryAdd(alias, port);
    }
}
