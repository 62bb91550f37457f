namespace Hikyaku.Tables.Types;

/// <summary><c>fail:reason</c>: every look-up is a temporary failure; for trying out what happens then.</summary>
internal sealed class FailTable(string name, string reason) : LookupTable(name)
{
    private readonly LookupResult _answer = LookupResult.Error(reason);

    public static LookupTable Open(TableRequest request) => new FailTable(request.Name, request.Argument);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(_answer);
}
