namespace Hikyaku.Tables.Types.Patterns;

/// <summary>Where libpcre2 works and leaves a match's groups: one for each thread, freed with it.</summary>
internal sealed class PcreMemory
{
    /// <summary>Group 0 and as many as a replacement may name.</summary>
    public const int Pairs = PatternReplacement.HighestGroup + 1;

    [ThreadStatic]
    private static PcreMemory? _ofThread;

    private PcreMemory() => Handle = PcreLibrary.CreateMemory(Pairs, 0);

    ~PcreMemory() => PcreLibrary.FreeMemory(Handle);

    public static PcreMemory OfThread => _ofThread ??= new PcreMemory();

    public nint Handle { get; }
}
