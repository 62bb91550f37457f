namespace Hikyaku.Message.Notices;

/// <summary>What a delivery status notification tells (RFC 3464 section 2.3.3).</summary>
public enum NoticeKind
{
    Failed,
    Delayed,
}
