using System.Globalization;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) sleep: waits so many seconds, and has no opinion. Only this session waits.</summary>
internal sealed class Sleep(RestrictionRequest request) : Restriction(request.Word, request.Argument.Text)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeSpan _time = TimeSpan.FromSeconds(
        ulong.TryParse(request.Argument.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seconds) ? Math.Min(seconds, Longest.TotalSeconds) : Longest.TotalSeconds);

    public override async ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
    {
        await evaluation.Services.PauseAsync(_time, evaluation.CancellationToken).ConfigureAwait(false);
        return RestrictionOutcome.Dunno;
    }
}
