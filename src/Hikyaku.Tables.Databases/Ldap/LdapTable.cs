using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Templates;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>An <c>ldap:</c> table (ldap_table(5)).</summary>
internal sealed class LdapTable(string name, ResultFormat format, DomainFilter domains, LdapSettings settings, LdapLogin login, ServerPool servers) : DatabaseTable(name, format, domains)
{
    public static LookupTable Open(TableRequest request, TimeProvider clock)
        => TableOpener.Open(request, SettingNames.Ldap, settings => LdapTableReader.Read(settings, clock));

    protected override async Task FindAsync(KeyParts key, ResultList results, CancellationToken cancellationToken)
    {
        LdapSearch search = settings.NewSearch(LdapQuoting.ExpandName(settings.Base, key), settings.Scope, LdapQuoting.ExpandFilter(settings.Filter, key), settings.Attributes.All);
        IReadOnlyList<string> values = await servers.AskAsync(
            (connection, stop) => new LdapLookup(settings, login, (LdapConnection)connection).RunAsync(search, settings.Base.IsDynamic, stop), cancellationToken).ConfigureAwait(false);
        results.AddAll(values);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) servers.Dispose();
        base.Dispose(disposing);
    }
}
