using Hikyaku.Mail;

namespace Hikyaku.Configuration.MainCf;

/// <summary>One line of a <see cref="SettingsFile"/>.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">Without the blanks around it; nothing in it is expanded.</param>
/// <param name="Place">Where the name stands.</param>
public sealed record Setting(string Name, string Value, SourcePlace Place);
