using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>One table that the configuration names, and where.</summary>
/// <param name="Word">As written, <c>proxy:</c> included.</param>
/// <param name="Type">Before the colon, without <c>proxy:</c>.</param>
/// <param name="Name">Behind it: for tables in files the path.</param>
/// <param name="IsAlias">The source is in the grammar of aliases(5).</param>
internal sealed record TableUse(ListWord Word, string Type, string Name, bool IsAlias)
{
    private const string ProxyPrefix = "proxy:";

    private static readonly HashSet<string> Local = new(StringComparer.Ordinal) { "texthash", "hash", "btree", "lmdb", "cdb", "inline", "regexp", "pcre", "static", "cidr" };

    /// <summary>Answers at once, from memory or a file of this machine.</summary>
    public bool IsLocal => Local.Contains(Type);

    /// <summary>Null for a word that is no table.</summary>
    public static TableUse? Parse(ListWord word, bool isAlias = false)
    {
        string text = word.Text.TrimStart('!');
        if (text.StartsWith(ProxyPrefix, StringComparison.Ordinal)) text = text[ProxyPrefix.Length..];
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || colon == text.Length - 1 || text.AsSpan(0, colon).ContainsAnyExceptInRange('a', 'z')
            ? null : new TableUse(word, text[..colon], text[(colon + 1)..], isAlias);
    }

    /// <summary>Every table that a set parameter of main.cf or of a service's options names.</summary>
    public static IEnumerable<TableUse> All(ConfigurationSnapshot snapshot)
    {
        // local_recipient_maps = $alias_maps asks the same files.
        HashSet<string> aliases = [.. snapshot.Main.Get(MailParameters.AliasMaps).Concat(snapshot.Main.Get(MailParameters.AliasDatabase)).Select(static word => word.Text)];
        foreach (Parameter row in AllParameters.Rows)
        {
            if (row is not (TableListParameter or ListParameter or RestrictionListParameter)) continue;
            if (snapshot.Main.IsSet(row))
                foreach (TableUse use in Of(snapshot.Main, row, aliases)) yield return use;
            foreach (ServiceSnapshot service in snapshot.Services)
                if (service.Parameters.FindOrigin(row.Name) is { Kind: ValueOriginKind.MasterCfOverride })
                    foreach (TableUse use in Of(service.Parameters, row, aliases)) yield return use;
        }
    }

    private static IEnumerable<TableUse> Of(ParameterView view, Parameter row, HashSet<string> aliases)
        => (view.FindWords(row.Name) ?? []).Where(static word => !word.Place.IsBuiltIn).Select(word => Parse(word, aliases.Contains(word.Text))).OfType<TableUse>();
}
