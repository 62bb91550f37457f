using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_unlisted_sender, reject_unlisted_recipient: the address would be ours, and nobody has it.</summary>
internal sealed class RejectUnlisted(RestrictionRequest request, AddressSide side) : Restriction(request.Word)
{
    private readonly RecipientTables _tables = request.Compiler.RecipientTables;

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => side.AddressOf(evaluation) is { } address ? _tables.CheckAsync(evaluation, side, address) : Dunno;
}
