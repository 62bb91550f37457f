using Hikyaku.Mail;

namespace Hikyaku.Tables.Databases.Settings;

/// <summary>A setting makes its table useless: it becomes a surrogate that answers so.</summary>
internal sealed class SettingException(string cause, SourcePlace place) : Exception(cause)
{
    /// <summary>The line of the setting; built-in when the table has no line that could be named.</summary>
    public SourcePlace Place { get; } = place;
}
