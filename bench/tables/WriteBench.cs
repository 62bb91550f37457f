using System.Diagnostics;
using System.Globalization;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.TableBench;

/// <summary>What postmap does, without its command line: a source of a million lines becomes a compiled file.</summary>
internal static class WriteBench
{
    private const int Lines = 1_000_000;

    /// <param name="folder">For the files.</param>
    /// <param name="source">A source to take; null makes one.</param>
    public static void Run(string folder, string? source)
    {
        source ??= MakeSource(Path.Combine(folder, "million"));
        foreach (string type in TableFileTypes.Names.Where(TableFileTypes.CanCreate))
        {
            var watch = Stopwatch.StartNew();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            int entries = Make(type, source, Path.Combine(folder, type));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"write {type,-6} {entries:N0} entries: {watch.Elapsed.TotalSeconds:F2} s ({(Environment.CpuUsage.TotalTime - before).TotalSeconds:F2} s of processor)"));
        }
    }

    /// <summary>Makes a compiled file; gives the number of its entries.</summary>
    public static int Make(string type, string source, string path)
    {
        int entries = 0;
        using TableFile file = TableFile.Open(type, path, TableFileAccess.Create);
        foreach (TableSourceEntry entry in TableSource.ReadMap(File.ReadAllBytes(source), source, requiresUtf8: true, static _ => { }))
            if (file.Put(entry.Key, entry.Value)) entries++;
        file.Complete();
        return entries;
    }

    private static string MakeSource(string path)
    {
        using var text = new StreamWriter(path);
        var random = new Random(1);
        for (int i = 0; i < Lines; i++) text.Write(string.Create(CultureInfo.InvariantCulture, $"user{random.Next()}.{i}@customer{i % 997}.example  mailbox{i}@store{i % 16}.example.net\n"));
        return path;
    }
}
