using System.Buffers;

namespace Hikyaku.Tables.Types.Patterns;

/// <summary><c>regexp:</c> and <c>pcre:</c> tables: the first rule that matches answers. A match that reaches a limit is a temporary failure (Postfix goes on with the next rule).</summary>
internal sealed class PatternTable(string name, PatternDialect dialect, RuleSource source, PatternRule[] rules) : LookupTable(name)
{
    private const int StackKeyBytes = 1024;
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
        int size = PatternKey.RoomFor(key);
        byte[]? rented = size > StackKeyBytes ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> room = rented ?? stackalloc byte[StackKeyBytes];
        LookupResult result = Find(PatternKey.Make(key, room));
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private LookupResult Find(PatternKey key)
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
                return LookupResult.Found(replacement.HighestNumber == 0 ? replacement.Literal : replacement.Expand(key.Text, groups), source.PlaceOf(rule.Line));
        }
        return LookupResult.NotFound;
    }
}
