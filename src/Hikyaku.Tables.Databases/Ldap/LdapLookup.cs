using Hikyaku.Tables.Servers;


namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>One look-up over one connection: the search for the key, and the searches that special attributes and referrals lead to.</summary>
/// <param name="settings">The table's.</param>
/// <param name="login">For referrals: the same TLS, but no password.</param>
/// <param name="connection">The connection that all but referrals are asked over.</param>
internal sealed class LdapLookup(LdapSettings settings, LdapLogin login, LdapConnection connection)
{
    /// <summary>How often one referral may lead to the next.</summary>
    private const int MaximumHops = 5;

    private const int MaximumValues = 100_000;

    private readonly List<string> _values = [];

    /// <summary>All values, in the order in which they are found.</summary>
    /// <param name="search">The search for the key.</param>
    /// <param name="isBaseOptional">The base depends on the key: that it doesn't exist means that the key doesn't.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ServerFailedException">A search failed, or a limit was exceeded.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(LdapSearch search, bool isBaseOptional, CancellationToken cancellationToken)
    {
        LdapAnswer answer = await SearchAsync(connection, search, 0, cancellationToken).ConfigureAwait(false);
        if (answer.Result.Code == LdapResultCode.NoSuchObject)
            return isBaseOptional ? [] : throw new ServerFailedException($"search base '{search.Base}' not found", isQueryAtFault: true);
        Check(answer.Result);
        await AddAsync(answer.Entries, 1, cancellationToken).ConfigureAwait(false);
        return _values;
    }

    private async Task AddAsync(IReadOnlyList<LdapEntry> entries, int depth, CancellationToken cancellationToken)
    {
        if (settings.SizeLimit > 0 && entries.Count > settings.SizeLimit) throw new ServerFailedException($"query size limit ({settings.SizeLimit}) exceeded", isQueryAtFault: true);
        foreach (LdapEntry entry in entries)
        {
            bool isTerminal = settings.Attributes.HasTerminal(entry), isLeaf = isTerminal || !settings.Attributes.HasSpecial(entry);
            foreach (LdapAttribute attribute in entry.Attributes)
            {
                LdapAttributeRole? role = settings.Attributes.RoleOf(attribute.Name);
                if (role is null || (isTerminal && role != LdapAttributeRole.Terminal)) continue;
                if (role == LdapAttributeRole.Special) await FollowAllAsync(attribute, depth, cancellationToken).ConfigureAwait(false);
                else if (role != LdapAttributeRole.Leaf || isLeaf) _values.AddRange(attribute.Values);
                if (_values.Count > MaximumValues) throw new ServerFailedException($"more than {MaximumValues} values", isQueryAtFault: true);
            }
        }
    }

    private async Task FollowAllAsync(LdapAttribute attribute, int depth, CancellationToken cancellationToken)
    {
        if (attribute.Values.Count > 0 && depth >= settings.RecursionLimit)
            throw new ServerFailedException($"recursion limit ({settings.RecursionLimit}) exceeded for special attribute {attribute.Name}={attribute.Values[0]}", isQueryAtFault: true);
        foreach (string value in attribute.Values)
        {
            if (NextSearch(value) is not { } next) continue;
            LdapAnswer answer = await SearchAsync(connection, next, 0, cancellationToken).ConfigureAwait(false);
            if (answer.Result.Code == LdapResultCode.NoSuchObject) continue; // a member that was removed
            Check(answer.Result);
            await AddAsync(answer.Entries, depth + 1, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The search that a DN or a URL in a value means; null when the URL asks for nothing that the table reads.</summary>
    private LdapSearch? NextSearch(string value)
    {
        if (!LdapUrl.IsUrl(value)) return settings.NewSearch(value, LdapScope.Base, LdapSearch.AnyEntry, settings.Attributes.All);
        LdapUrl url = LdapUrl.Parse(value) ?? throw new ServerFailedException($"malformed URL {value}", isQueryAtFault: true);
        IReadOnlyList<string> attributes = settings.Attributes.Common(url.Attributes);
        return attributes.Count == 0 ? null : settings.NewSearch(url.Name, url.Scope, url.Filter, attributes);
    }

    /// <summary>A search, and what the servers have that it refers to.</summary>
    private async Task<LdapAnswer> SearchAsync(LdapConnection over, LdapSearch search, int hops, CancellationToken cancellationToken)
    {
        LdapAnswer answer = await over.SearchAsync(search, cancellationToken).ConfigureAwait(false);
        if (!settings.ChasesReferrals) return answer;
        var entries = new List<LdapEntry>(answer.Entries);
        LdapResult result = answer.Result;
        if (result.Code == LdapResultCode.Referral && result.Referrals.Count > 0)
        {
            LdapAnswer elsewhere = await ChaseAsync(result.Referrals[0], search, hops, cancellationToken).ConfigureAwait(false);
            entries.AddRange(elsewhere.Entries);
            result = elsewhere.Result;
        }
        foreach (string reference in answer.References)
        {
            LdapAnswer part = await ChaseAsync(reference, search, hops, cancellationToken).ConfigureAwait(false);
            if (!part.Result.IsSuccess && part.Result.Code != LdapResultCode.NoSuchObject) return part;
            entries.AddRange(part.Entries);
        }
        return new LdapAnswer(result, entries, []);
    }

    private async Task<LdapAnswer> ChaseAsync(string reference, LdapSearch search, int hops, CancellationToken cancellationToken)
    {
        if (hops >= MaximumHops) throw new ServerFailedException($"more than {MaximumHops} referrals after each other", isQueryAtFault: true);
        LdapUrl url = LdapUrl.Parse(reference) ?? throw new ServerFailedException($"malformed referral {reference}", isQueryAtFault: true);
        LdapLogin anonymous = login with { Binds = false, Name = "", Password = "" };
        using LdapConnection other = await ConnectAsync(url, anonymous, cancellationToken).ConfigureAwait(false);
        LdapSearch there = search with { Base = url.Name.Length > 0 ? url.Name : search.Base };
        return await SearchAsync(other, there, hops + 1, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The server that is asked isn't at fault when the one that it refers to is.</summary>
    private static async Task<LdapConnection> ConnectAsync(LdapUrl url, LdapLogin anonymous, CancellationToken cancellationToken)
    {
        try
        {
            return await LdapServer.ConnectAsync(url, anonymous, cancellationToken).ConfigureAwait(false);
        }
        catch (ServerFailedException failure)
        {
            throw new ServerFailedException($"referral to {url}: {failure.Message}", isQueryAtFault: true);
        }
    }

    private static void Check(LdapResult result)
    {
        if (!result.IsSuccess) throw new ServerFailedException($"search error {result}", !result.IsServersFault);
    }
}
