using Hikyaku.Delivery.Mailboxes;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.Tables;

namespace Hikyaku.Delivery.Local;

/// <summary>
/// What one local name stands for in the end: users of this machine, and addresses elsewhere. An alias that leads back to a name that is being expanded means that name's own mailbox.
/// </summary>
/// <param name="aliases">alias_maps.</param>
/// <param name="resolver">Knows which domains are local.</param>
/// <param name="delimiters">postconf(5) recipient_delimiter.</param>
internal sealed class AliasExpansion(AliasMap aliases, AddressResolver resolver, string delimiters)
{
    private const int DepthLimit = 100;
    private const string Chapter = "not supported yet: chapter 6 (mail handling)";

    private readonly HashSet<string> _expanded = new(StringComparer.Ordinal);

    /// <summary>Login names, without extension, each once, in the order of the aliases.</summary>
    public List<string> Users { get; } = [];

    public List<MailAddress> Addresses { get; } = [];

    /// <summary>The name was found in alias_maps.</summary>
    public bool IsAlias => _expanded.Count > 0;

    /// <summary>Null when all went well; else nothing may be delivered.</summary>
    public MailboxFailure? Failure { get; private set; }

    public ValueTask ExpandAsync(string localPart, CancellationToken cancellationToken) => VisitAsync(localPart, 0, cancellationToken);

    private async ValueTask VisitAsync(string localPart, int depth, CancellationToken cancellationToken)
    {
        if (Failure is not null) return;
        string name = localPart.ToLowerInvariant();
        string bare = AddressExtension.Strip(name, delimiters);
        if (depth > DepthLimit)
        {
            Fail(new EnhancedStatus(5, 4, 6), $"possible alias database loop for {name}");
            return;
        }
        if (_expanded.Contains(name) || await FindAsync(name, bare, cancellationToken).ConfigureAwait(false) is not { } alias)
        {
            if (!Users.Contains(bare)) Users.Add(bare);
            return;
        }
        if (alias.Status == LookupStatus.Error) Fail(new EnhancedStatus(4, 3, 0), $"alias lookup error for {name}: {alias.Cause}");
        else if (alias.Cause is not null) Fail(new EnhancedStatus(4, 3, 5), $"alias {name} cannot be read: {alias.Cause}");
        _expanded.Add(name);
        foreach (AliasTarget target in alias.Targets) await AddAsync(target, depth, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<AliasResult?> FindAsync(string name, string bare, CancellationToken cancellationToken)
    {
        AliasResult result = await aliases.LookupAsync(name, cancellationToken).ConfigureAwait(false);
        if (result.Status == LookupStatus.NotFound && bare.Length < name.Length) result = await aliases.LookupAsync(bare, cancellationToken).ConfigureAwait(false);
        return result.Status == LookupStatus.NotFound ? null : result;
    }

    private async ValueTask AddAsync(AliasTarget target, int depth, CancellationToken cancellationToken)
    {
        if (Failure is not null) return;
        switch (target.Kind)
        {
            case AliasTargetKind.Address when await IsLocalAsync(target.Address, cancellationToken).ConfigureAwait(false):
                await VisitAsync(target.Address.LocalPart, depth + 1, cancellationToken).ConfigureAwait(false);
                break;
            case AliasTargetKind.Address when !Addresses.Contains(target.Address):
                Addresses.Add(target.Address);
                break;
            case AliasTargetKind.Command:
                Fail(new EnhancedStatus(4, 3, 5), $"delivery to the command |{target.Text} is {Chapter}");
                break;
            case AliasTargetKind.File:
                Fail(new EnhancedStatus(4, 3, 5), $"delivery to the file {target.Text} is {Chapter}");
                break;
            case AliasTargetKind.Include:
                Fail(new EnhancedStatus(4, 3, 5), $":include:{target.Text} is {Chapter}");
                break;
        }
    }

    private async ValueTask<bool> IsLocalAsync(MailAddress address, CancellationToken cancellationToken)
    {
        if (address.Domain.Length == 0) return true;
        DomainClassification classification = await resolver.ClassifyAsync(address.Domain, cancellationToken).ConfigureAwait(false);
        if (classification.ErrorCause is not null) Fail(new EnhancedStatus(4, 3, 0), classification.ErrorCause);
        return classification.Class == DomainClass.Local;
    }

    private void Fail(EnhancedStatus status, string text) => Failure ??= new MailboxFailure(status, text);
}
