namespace Hikyaku.Message.Notices;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>It could not be delivered and won't be tried again.</summary>
    Failure,
    /// <summary>It is late and still being tried.</summary>
    Delay,
}
