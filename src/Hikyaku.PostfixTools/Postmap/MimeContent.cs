namespace Hikyaku.PostfixTools.Postmap;

/// <summary>What the kind of a content says about its lines.</summary>
internal enum MimeContent
{
    /// <summary>Text, pictures: body only.</summary>
    Other,
    /// <summary>message/rfc822 and message/global: headers, then a body.</summary>
    Message,
    /// <summary>Parts with headers of their own, between boundary lines.</summary>
    Multipart,
}
