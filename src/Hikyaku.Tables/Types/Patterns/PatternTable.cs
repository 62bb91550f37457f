using System.Buffers;
using System.Text;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary><c>regexp:</c> and <c>pcre:</c> tables: the first rule that matches answers. A match that reaches a limit is a temporary failure (Postfix goes on with the next rule).</summary>
internal sealed class PatternTable(string name, PatternDialect dialect, RuleSource source, PatternRule[] rules) : LookupTable(name)
{
    private const int StackKeyBytes = 512;
    private const int StackGroups = 40;

    private readonly int _groupRoom = rules.Length == 0 ? 0 : rules.Max(static r => r.GroupRoom);

    public override bool FoldsKeys => false;

    public override bool AllowsPartialKeys => false;

    public static LookupTable OpenRegexp(TableRequest request) => Open(request, PosixDialect.Instance);

    public static LookupTable OpenPcre(TableRequest request) => Open(request, PcreDialect.Instance);

    internal override bool IsSelfContained => true;

    public override bool MayHold(Func<string, bool> value) => rules.Any(r => r.Replacement is { } replacement && replacement.MayBe(value));

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Find(key));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (PatternRule rule in rules) rule.Dispose();
        }
        base.Dispose(disposing);
    }

    private static LookupTable Open(TableRequest request, PatternDialect dialect)
    {
        if (dialect.Missing is { } missing) return request.Unavailable(missing);
        return RuleSource.TryOpen(request, out RuleSource source, out string cause)
            ? new PatternTable(request.Name, dialect, source, PatternSource.Read(request, source, dialect))
            : request.Unavailable(cause);
    }

    private LookupResult Find(string key)
    {
        int size = Encoding.UTF8.GetMaxByteCount(key.Length) + 1;
        byte[]? rented = size > StackKeyBytes ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> room = rented ?? stackalloc byte[StackKeyBytes];
        int length = Encoding.UTF8.GetBytes(key, room);
        room[length] = 0;
        LookupResult result = Find(room[..(length + 1)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private LookupResult Find(ReadOnlySpan<byte> key)
    {
        Span<int> groups = _groupRoom > StackGroups ? new int[_groupRoom] : stackalloc int[StackGroups];
        for (int i = 0; i < rules.Length; i++)
        {
            PatternRule rule = rules[i];
            MatchOutcome outcome = rule.Match(key, groups, out string cause);
            if (outcome == MatchOutcome.Failed) return LookupResult.Error($"{dialect.Name} map {Name}, line {rule.Line}: {cause}");
            if (rule.Replacement is not { } replacement)
            {
                if (outcome == MatchOutcome.NoMatch) i = rule.EndIndex; // the block's last rule; the loop steps over it
            }
            else if (outcome == MatchOutcome.Match)
                return LookupResult.Found(replacement.HighestNumber == 0 ? replacement.Literal : replacement.Expand(key, groups), source.PlaceOf(rule.Line));
        }
        return LookupResult.NotFound;
    }
}
