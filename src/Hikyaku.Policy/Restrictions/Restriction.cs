using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>One word of a restriction list with its argument, compiled. Immutable and thread-safe. To add one see <see cref="RestrictionRegistry"/>.</summary>
/// <param name="word">The word as written, and where.</param>
/// <param name="argument">The word after it, when it takes one.</param>
internal abstract class Restriction(ListWord word, string? argument = null)
{
    /// <summary>As written, argument included: what traces show.</summary>
    public string Text { get; } = argument is null ? word.Text : string.Concat(word.Text, " ", argument);

    public SourcePlace Place { get; } = word.Place;

    /// <summary>Completes at once unless DNS or a remote table must be asked.</summary>
    public abstract ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation);

    /// <summary>True for a restriction that asks a DNS list; it may send its question ahead now. Those in a row are told so together when the first one's turn has come.</summary>
    public virtual bool Begin(Evaluation evaluation) => false;

    private protected static ValueTask<RestrictionOutcome> Dunno => ValueTask.FromResult(RestrictionOutcome.Dunno);

    private protected static ValueTask<RestrictionOutcome> Done(RestrictionOutcome outcome) => ValueTask.FromResult(outcome);
}
