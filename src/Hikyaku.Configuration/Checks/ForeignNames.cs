namespace Hikyaku.Configuration.Checks;

/// <summary>Names that are no parameters of Postfix and still stand in many main.cf: where they come from.</summary>
internal static class ForeignNames
{
    private const string Vda = "the VDA quota patch, which Postfix itself never had; quotas are the mail store's";

    private static readonly Dictionary<string, string> Origins = new(StringComparer.Ordinal)
    {
        ["virtual_create_maildirsize"] = Vda,
        ["virtual_mailbox_extended"] = Vda,
        ["virtual_mailbox_limit_maps"] = Vda,
        ["virtual_mailbox_limit_override"] = Vda,
        ["virtual_mailbox_limit_inbox"] = Vda,
        ["virtual_maildir_extended"] = Vda,
        ["virtual_maildir_filter"] = Vda,
        ["virtual_maildir_filter_maps"] = Vda,
        ["virtual_maildir_limit_message"] = Vda,
        ["virtual_maildir_limit_message_maps"] = Vda,
        ["virtual_maildir_suffix"] = Vda,
        ["virtual_overquota_bounce"] = Vda,
        ["virtual_trash_count"] = Vda,
        ["virtual_trash_name"] = Vda,
        ["use_alias_maps"] = "an installer's own settings",
    };

    /// <summary>Null for a name that is nobody's.</summary>
    public static string? OriginOf(string name) => Origins.GetValueOrDefault(name);
}
