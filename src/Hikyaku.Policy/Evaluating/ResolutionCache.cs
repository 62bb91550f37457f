using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.Evaluating;

/// <summary>The last two addresses resolved, in practice the sender and the recipient: several restrictions ask for the same one.</summary>
internal sealed class ResolutionCache
{
    private (AddressResolver? Resolver, MailAddress Sender, MailAddress Address, Resolution? Resolution) _recent, _older;

    public async ValueTask<Resolution> ResolveAsync(AddressResolver resolver, MailAddress sender, MailAddress address, CancellationToken cancellationToken)
    {
        if (Find(_recent, resolver, sender, address) is { } recent) return recent;
        if (Find(_older, resolver, sender, address) is { } older) return older;
        Resolution resolution = await resolver.ResolveAsync(sender, address, cancellationToken).ConfigureAwait(false);
        // A failure may be over by the next question.
        if (resolution.Failure is not null) return resolution;
        _older = _recent;
        _recent = (resolver, sender, address, resolution);
        return resolution;
    }

    private static Resolution? Find(
        in (AddressResolver? Resolver, MailAddress Sender, MailAddress Address, Resolution? Resolution) entry,
        AddressResolver resolver, MailAddress sender, MailAddress address)
        => ReferenceEquals(entry.Resolver, resolver) && entry.Address == address && entry.Sender == sender ? entry.Resolution : null;
}
