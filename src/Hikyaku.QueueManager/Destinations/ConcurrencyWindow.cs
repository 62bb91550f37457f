namespace Hikyaku.QueueManager.Destinations;

/// <summary>
/// How many deliveries to one destination may run at once. It grows while deliveries succeed and it is in use, shrinks when the site as a whole fails, and the
/// destination is dead after a cohort of failures. Postfix's algorithm (SCHEDULER_README, "Concurrency scheduling"), with the hysteresis of half a step.
/// </summary>
public sealed class ConcurrencyWindow(ConcurrencySettings settings)
{
    private double _success;
    private double _failure;
    private double _failedCohorts;

    public int Window { get; private set; } = settings.Initial;

    public bool IsDead { get; private set; }

    /// <summary>A delivery reached the site, whatever became of its recipients.</summary>
    /// <param name="busy">Deliveries that run now, this one included.</param>
    public void Succeeded(int busy)
    {
        _failedCohorts = 0;
        if (IsDead)
        {
            Revive(busy);
            return;
        }
        bool isInUse = Window < busy + settings.Initial;
        if ((settings.Limit != 0 && Window >= settings.Limit) || !isInUse) return;
        double feedback = settings.Positive.At(Window);
        _success += feedback;
        while (_success + feedback / 2 >= 1)
        {
            Window++;
            _success -= 1;
            _failure = 0;
        }
        if (settings.Limit != 0 && Window > settings.Limit) Window = settings.Limit;
    }

    /// <summary>The site could not be reached or refused the session.</summary>
    public void Failed()
    {
        _failedCohorts += 1.0 / Math.Max(Window, 1);
        if (settings.FailedCohortLimit > 0 && _failedCohorts >= settings.FailedCohortLimit)
        {
            IsDead = true;
            return;
        }
        double feedback = settings.Negative.At(Window);
        _failure -= feedback;
        while (_failure - feedback / 2 < 0)
        {
            Window--;
            _success = 0;
            _failure += 1;
        }
        if (Window < 1) Window = 1;
    }

    /// <summary>The time of suspension is over, or an operator flushed the queue.</summary>
    public void Revive(int busy)
    {
        IsDead = false;
        Window = busy > 0 ? busy : settings.Initial;
        _success = _failure = _failedCohorts = 0;
    }
}
