namespace Hikyaku.Sasl.Store;

/// <summary>How a change of the store ended.</summary>
/// <param name="IsDone">False when nothing was changed.</param>
/// <param name="Cause">Why not: one sentence for the administrator.</param>
public readonly record struct UserChange(bool IsDone, string Cause)
{
    internal static readonly UserChange Done = new(true, "");

    internal static UserChange Refused(string cause) => new(false, cause);
}
