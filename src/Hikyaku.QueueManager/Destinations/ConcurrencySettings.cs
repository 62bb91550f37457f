namespace Hikyaku.QueueManager.Destinations;

/// <summary>How one transport's destinations grow and shrink.</summary>
/// <param name="Initial">postconf(5) initial_destination_concurrency.</param>
/// <param name="Limit">postconf(5) default_destination_concurrency_limit; 0 means none.</param>
/// <param name="FailedCohortLimit">postconf(5) default_destination_concurrency_failed_cohort_limit; 0 means that a destination is never called dead.</param>
/// <param name="Positive">postconf(5) default_destination_concurrency_positive_feedback.</param>
/// <param name="Negative">postconf(5) default_destination_concurrency_negative_feedback.</param>
public sealed record ConcurrencySettings(int Initial, int Limit, double FailedCohortLimit, FeedbackRatio Positive, FeedbackRatio Negative);
