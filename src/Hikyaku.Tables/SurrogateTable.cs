namespace Hikyaku.Tables;

/// <summary>Stands in for a table that could not be opened: every look-up is a temporary failure that names the cause.</summary>
internal sealed class SurrogateTable(string name, string cause) : LookupTable(name)
{
    private readonly LookupResult _answer = LookupResult.Error($"{name} is unavailable. {cause}");

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(_answer);
}
