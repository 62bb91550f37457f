using Hikyaku.Tables.Databases.Templates;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases;

/// <summary>
/// What all database tables do with a key: fold it, leave out what the table's templates and its domain list aren't for, ask, put the answer together. Nothing that goes
/// wrong is "not found".
/// </summary>
/// <param name="name">As written in the configuration.</param>
/// <param name="format">How results become the answer.</param>
/// <param name="domains">The setting <c>domain</c>.</param>
internal abstract class DatabaseTable(string name, ResultFormat format, DomainFilter domains) : LookupTable(name)
{
    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        var parts = new KeyParts(key.ToLowerInvariant());
        if (!format.Rules.Applies(parts) || key.Contains('\0') || !TableText.IsWellFormed(key)) return LookupResult.NotFound; // no database holds what isn't text
        LookupResult applies = await domains.CheckAsync(parts, cancellationToken).ConfigureAwait(false);
        if (!applies.IsFound) return applies.Status == LookupStatus.Error ? Failed(applies.Value) : applies;
        var results = new ResultList(format, parts);
        try
        {
            await FindAsync(parts, results, cancellationToken).ConfigureAwait(false);
        }
        catch (ServerFailedException failure)
        {
            return Failed(failure.Message);
        }
        LookupResult result = results.ToResult();
        return result.Status == LookupStatus.Error ? Failed(result.Value) : result;
    }

    /// <summary>Adds what the database holds for the key.</summary>
    /// <exception cref="ServerFailedException">It can't be asked, or it doesn't understand the question.</exception>
    protected abstract Task FindAsync(KeyParts key, ResultList results, CancellationToken cancellationToken);

    private LookupResult Failed(string cause) => LookupResult.Error($"{Name}: {cause}");
}
