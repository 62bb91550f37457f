namespace Hikyaku.Cleanup.Headers;

/// <summary>What is to be done to headers; shared by all messages of a snapshot.</summary>
internal sealed class HeaderRules(CleanupSettings settings)
{
    public HeaderNameSet Dropped { get; } = new(settings.DropHeaders);

    public int SizeLimitBytes { get; } = settings.HeaderSizeLimitBytes;

    public int HopcountLimit { get; } = settings.HopcountLimit;
}
