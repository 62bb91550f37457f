// Loads 20 tables with 1,000,000 lines in all, asks each type, and makes compiled files of a million entries.
using Hikyaku.TableBench;

string folder = Directory.CreateTempSubdirectory("hikyaku-bench").FullName;
try
{
    using var tables = new BenchTables(folder);
    tables.Write();
    tables.Load();
    tables.Ask();
    WriteBench.Run(folder, args is ["--source", string source] ? source : null);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
