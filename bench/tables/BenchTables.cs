using System.Diagnostics;
using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.TableBench;

/// <summary>Ten texthash: and six cidr: tables, and one each of hash:, btree:, lmdb: and cdb:, of 50,000 lines each.</summary>
internal sealed class BenchTables(string folder) : IDisposable
{
    private const int LinesPerTable = 50_000, Questions = 200_000, QuestionsPerSample = 50;
    private static readonly string[] Types = [.. Enumerable.Repeat("texthash", 10), .. Enumerable.Repeat("cidr", 6), "hash", "btree", "lmdb", "cdb"];

    private readonly TableSet _set = new();
    private readonly List<(string Type, int Number, LookupTable Table)> _open = [];

    public void Write()
    {
        for (int number = 0; number < Types.Length; number++)
        {
            string path = Path.Combine(folder, $"t{number}");
            using (var text = new StreamWriter(path))
                for (int i = 0; i < LinesPerTable; i++) text.Write($"{Key(Types[number], number, i)}  {Value(i)}\n");
            if (TableFileTypes.CanCreate(Types[number])) WriteBench.Make(Types[number], path, path);
        }
    }

    public void Load()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long before = ResidentKilobytes();
        var watch = Stopwatch.StartNew();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        for (int number = 0; number < Types.Length; number++)
            _open.Add((Types[number], number, _set.Open(new ListWord($"{Types[number]}:{folder}/t{number}", new SourcePlace("main.cf", 1)))));
        TimeSpan time = watch.Elapsed;
        processor = Environment.CpuUsage.TotalTime - processor;
        long peak = ResidentKilobytes();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        foreach (TableFault fault in _set.Faults) Console.WriteLine($"{fault.Severity}: {fault.Cause}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"load {Types.Length} tables, {Types.Length * LinesPerTable:N0} lines: {time.TotalSeconds:F2} s ({processor.TotalSeconds:F2} s of processor), {(peak - before) / 1024} MB while loading, {(ResidentKilobytes() - before) / 1024} MB afterwards"));
    }

    public void Ask()
    {
        Console.WriteLine("type       found: median, 99 %   absent: median, 99 %   (ns a look-up)");
        foreach ((string type, int number, LookupTable table) in _open.DistinctBy(static t => t.Type))
        {
            long[] found = Sample(table, i => Key(type, number, i)), absent = Sample(table, i => type == "cidr" ? $"203.0.113.{i % 256}" : $"nobody{i}@example.org");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type,-9} {found[found.Length / 2],10} {found[found.Length * 99 / 100],8} {absent[absent.Length / 2],14} {absent[absent.Length * 99 / 100],8}"));
        }
    }

    public void Dispose() => _set.Dispose();

    private static long[] Sample(LookupTable table, Func<int, string> keyOf)
    {
        var random = new Random(3);
        string[] keys = [.. Enumerable.Range(0, Questions).Select(_ => keyOf(random.Next(LinesPerTable)))];
        long[] samples = [];
        for (int round = 0; round < 3; round++) // the first rounds warm the code
        {
            samples = new long[Questions / QuestionsPerSample];
            for (int sample = 0; sample < samples.Length; sample++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int i = 0; i < QuestionsPerSample; i++)
                {
                    ValueTask<LookupResult> answer = table.LookupAsync(keys[sample * QuestionsPerSample + i], CancellationToken.None);
                    if (!answer.IsCompletedSuccessfully || answer.Result.Status == LookupStatus.Error) throw new InvalidDataException("a look-up failed");
                }
                samples[sample] = (long)(Stopwatch.GetElapsedTime(start).TotalNanoseconds / QuestionsPerSample);
            }
        }
        Array.Sort(samples);
        return samples;
    }

    private static string Key(string type, int number, int i)
        => type == "cidr" ? string.Create(CultureInfo.InvariantCulture, $"{10 + number}.{i >> 8 & 255}.{i & 255}.{i >> 16 & 255}") : string.Create(CultureInfo.InvariantCulture, $"user{i}@customer{i % 997}.example");

    private static string Value(int i) => string.Create(CultureInfo.InvariantCulture, $"mailbox{i}@store{i % 16}.example.net");

    private static long ResidentKilobytes()
        => File.ReadLines("/proc/self/status").Where(static l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(static l => long.Parse(l["VmRSS:".Length..^2].Trim(), CultureInfo.InvariantCulture)).Single();
}
