using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Values;

/// <summary>The two or three switches of the 2.2 years that a <c>…_tls_security_level</c> replaces. They count only where the level is empty.</summary>
/// <param name="Level">Today's parameter.</param>
/// <param name="Use"><c>…_use_tls</c>.</param>
/// <param name="Enforce"><c>…_enforce_tls</c>.</param>
/// <param name="EnforcePeername">A client's <c>…_tls_enforce_peername</c>; null for servers.</param>
/// <param name="Wrappermode">Wrapper mode demands encryption too; null where there is none.</param>
internal sealed record LegacyTlsNames(StringParameter Level, BoolParameter Use, BoolParameter Enforce, BoolParameter? EnforcePeername, BoolParameter? Wrappermode)
{
    public static readonly LegacyTlsNames[] All =
    [
        new(SmtpdTlsParameters.SecurityLevel, SmtpdParameters.UseTls, SmtpdParameters.EnforceTls, null, SmtpdTlsParameters.Wrappermode),
        new(SmtpTlsParameters.SecurityLevel, SmtpParameters.UseTls, SmtpParameters.EnforceTls, SmtpTlsParameters.EnforcePeername, null),
        new(LmtpTlsParameters.SecurityLevel, LmtpParameters.UseTls, LmtpParameters.EnforceTls, LmtpTlsParameters.EnforcePeername, null),
    ];

    public static LegacyTlsNames? Find(Parameter parameter)
    {
        foreach (LegacyTlsNames names in All)
            if (ReferenceEquals(names.Level, parameter)) return names;
        return null;
    }

    /// <summary>True for <c>…_use_tls</c>, <c>…_enforce_tls</c> and <c>…_tls_enforce_peername</c> of the levels above.</summary>
    public static bool IsSwitch(Parameter parameter)
    {
        foreach (LegacyTlsNames names in All)
            if (ReferenceEquals(names.Use, parameter) || ReferenceEquals(names.Enforce, parameter) || ReferenceEquals(names.EnforcePeername, parameter)) return true;
        return false;
    }

    /// <summary>Null when the level says something itself, or when the old names say nothing.</summary>
    public ResolvedValue? Resolve(ParameterView view)
    {
        if (!EffectiveValues.IsEmpty(view, Level)) return Wrappermode is null ? null : ServerLevel(view);
        if (Wrappermode is not null && view.Get(Wrappermode)) return Meaning(view, Wrappermode, "encrypt");
        if (view.Get(Enforce)) return Meaning(view, Enforce, EnforcePeername is not null && view.Get(EnforcePeername) ? "verify" : "encrypt");
        return view.Get(Use) ? Meaning(view, Use, "may") : null;
    }

    /// <summary>A server asks nobody's certificate by its level: the client's levels mean encrypt there, as Postfix warns.</summary>
    public static bool IsClientLevel(string level) => level.ToLowerInvariant() is "verify" or "secure" or "fingerprint" or "dane" or "dane-only" or "half-dane";

    private ResolvedValue? ServerLevel(ParameterView view)
    {
        ResolvedValue written = view.ResolveWritten(Level);
        TracedText expanded = view.ExpandTraced(written.Raw, null, out _);
        if (!IsClientLevel(expanded.Text)) return null;
        var text = new TracedTextBuilder();
        text.AppendAt(expanded, "encrypt");
        return written with { Raw = text.ToTracedText() };
    }

    private static ResolvedValue Meaning(ParameterView view, BoolParameter decisive, string level)
    {
        ResolvedValue written = view.ResolveWritten(decisive);
        TracedText expanded = view.ExpandTraced(written.Raw, null, out _);
        var text = new TracedTextBuilder();
        text.AppendAt(expanded, level);
        return new ResolvedValue(text.ToTracedText(), written.Origin with { Text = $"{decisive.Name}={written.Origin.Text}" });
    }
}
