namespace Hikyaku.QueueManager.Destinations;

/// <summary>What a feedback's numerator is divided by.</summary>
public enum FeedbackDivisor
{
    Constant,
    Concurrency,
    SqrtConcurrency,
}
