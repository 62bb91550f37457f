namespace Hikyaku.EndToEndTests;

/// <summary>Watches what only another process changes: files, ports. Everything else is awaited as an event.</summary>
internal static class Poll
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>False when the condition did not become true within the limit.</summary>
    public static Task<bool> UntilAsync(Func<bool> condition, TimeSpan limit) => UntilAsync(() => Task.FromResult(condition()), limit);

    public static async Task<bool> UntilAsync(Func<Task<bool>> condition, TimeSpan limit)
    {
        long start = TimeProvider.System.GetTimestamp();
        using PeriodicTimer timer = new(Interval);
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > limit) return false;
            await timer.WaitForNextTickAsync();
        }
        return true;
    }
}
