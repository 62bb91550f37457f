using System.Collections;

namespace Hikyaku.Tables.Types.Composite;

/// <summary><c>environ:any</c>: the environment variables of the program. Keys are folded, as in Postfix, so only names in lower case are found.</summary>
internal sealed class EnvironTable(string name, Func<string, string?> variable) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request) => new EnvironTable(request.Name, Environment.GetEnvironmentVariable);

    public override bool MayHold(Func<string, bool> value)
        => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Any(entry => value((string?)entry.Value ?? ""));

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
        => ValueTask.FromResult(!key.Contains('\0', StringComparison.Ordinal) && variable(key.ToLowerInvariant()) is { } value ? LookupResult.Found(value) : LookupResult.NotFound);
}
