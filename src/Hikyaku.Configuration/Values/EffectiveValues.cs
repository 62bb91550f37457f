using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Values;

/// <summary>Values that something else than their own line decides: old TLS names, wrapper mode, level 0's restrictions, Debian's origin file.</summary>
internal static class EffectiveValues
{
    /// <summary>What 2.x applied when both lists are empty, as they are by default below level 1.</summary>
    public const string RelayDefaultOfLevelZero = "permit_mynetworks, reject_unauth_destination";

    /// <summary>Null when the parameter's own line or default decides.</summary>
    public static ResolvedValue? Find(ParameterView view, Parameter parameter)
    {
        if (ReferenceEquals(parameter, SmtpdParameters.RecipientRestrictions)) return RecipientRestrictions(view);
        if (ReferenceEquals(parameter, MailParameters.Myorigin)) return Origin(view);
        return LegacyTlsNames.Find(parameter) is { } names ? names.Resolve(view) : null;
    }

    public static bool AppliesRelayDefaultOfLevelZero(ParameterView view)
        => IsEmpty(view, SmtpdParameters.RelayRestrictions) && IsEmpty(view, SmtpdParameters.RecipientRestrictions) && LevelOf(view) < new CompatibilityLevel(1);

    public static CompatibilityLevel LevelOf(ParameterView view)
        => CompatibilityLevel.TryParse(view.Get(MailParameters.CompatibilityLevel), out CompatibilityLevel level) ? level : default;

    internal static bool IsEmpty(ParameterView view, Parameter parameter)
        => view.ExpandTraced(view.ResolveWritten(parameter).Raw, null, out _).Text.AsSpan().Trim(", \t\r\n").IsEmpty;

    private static ResolvedValue? RecipientRestrictions(ParameterView view)
        => AppliesRelayDefaultOfLevelZero(view) ? ResolvedValue.Default(RelayDefaultOfLevelZero) : null;

    private static ResolvedValue? Origin(ParameterView view)
    {
        ResolvedValue written = view.ResolveWritten(MailParameters.Myorigin);
        string path = view.ExpandTraced(written.Raw, null, out _).Text;
        if (path is not ['/', ..]) return null;
        try
        {
            SourceFile file = SourceFile.Split(path, FileBytes.Read(path, view.Context.Open));
            foreach (SourceLine line in file.Lines)
                if (line.Text.Trim() is { Length: > 0 }) return new ResolvedValue(TracedText.Of(line).Trim(), written.Origin);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Reported by the check of the snapshot, which names the file; the host's name is what Debian's postinst would have written.
        }
        return ResolvedValue.Default("$myhostname");
    }
}
