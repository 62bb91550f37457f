using Hikyaku.Mail;

namespace Hikyaku.Cleanup;

/// <summary>Completes recipients and takes out duplicates (postconf(5) duplicate_filter_limit, enable_original_recipient).</summary>
internal static class RecipientFilter
{
    /// <summary>The list itself when there is nothing to change.</summary>
    public static IReadOnlyList<Recipient> Apply(IReadOnlyList<Recipient> recipients, CleanupSettings settings)
    {
        List<Recipient>? changed = null;
        HashSet<Recipient>? seen = recipients.Count > 1 ? new HashSet<Recipient>(new SameDelivery(settings.EnableOriginalRecipient)) : null;
        for (int i = 0; i < recipients.Count; i++)
        {
            Recipient recipient = Complete(recipients[i], settings);
            bool isDuplicate = seen is not null && (seen.Count < settings.DuplicateFilterLimit || settings.DuplicateFilterLimit == 0
                ? !seen.Add(recipient)
                : seen.Contains(recipient));
            if (changed is null && (isDuplicate || !ReferenceEquals(recipient, recipients[i]))) changed = [.. recipients.Take(i)];
            if (!isDuplicate) changed?.Add(recipient);
        }
        return changed ?? recipients;
    }

    private static Recipient Complete(Recipient recipient, CleanupSettings settings)
    {
        MailAddress address = settings.CompleteAddress(recipient.Address);
        MailAddress original = settings.EnableOriginalRecipient ? recipient.OriginalAddress : address;
        return address == recipient.Address && original == recipient.OriginalAddress ? recipient : recipient with { Address = address, OriginalAddress = original };
    }

    /// <summary>Two recipients that would get the same copy: with original recipients recorded, those and the DSN wishes must agree too.</summary>
    private sealed class SameDelivery(bool comparesOriginals) : IEqualityComparer<Recipient>
    {
        public bool Equals(Recipient? x, Recipient? y)
        {
            if (x is null || y is null) return ReferenceEquals(x, y);
            if (!AreSame(x.Address, y.Address)) return false;
            return !comparesOriginals || (x.Notify == y.Notify && AreSame(x.OriginalAddress, y.OriginalAddress)
                && string.Equals(x.DsnOriginalRecipient, y.DsnOriginalRecipient, StringComparison.OrdinalIgnoreCase));
        }

        public int GetHashCode(Recipient recipient) => HashCode.Combine(
            string.GetHashCode(recipient.Address.LocalPart, StringComparison.OrdinalIgnoreCase),
            string.GetHashCode(recipient.Address.Domain, StringComparison.OrdinalIgnoreCase));

        private static bool AreSame(MailAddress x, MailAddress y)
            => string.Equals(x.LocalPart, y.LocalPart, StringComparison.OrdinalIgnoreCase) && y.HasDomain(x.Domain);
    }
}
