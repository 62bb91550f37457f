namespace Hikyaku.Configuration.Parameters;

/// <summary>How a parameter stands; see <see cref="ParameterStatus"/>.</summary>
public enum ParameterStatusKind
{
    Implemented,
    WithoutEffect,
    Planned,
    Unsupported,
    Legacy,
}
