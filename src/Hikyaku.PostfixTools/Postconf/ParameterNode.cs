namespace Hikyaku.PostfixTools.Postconf;

/// <summary>One name that is valid.</summary>
/// <param name="flags">What it is.</param>
/// <param name="computeDefault">Its default as it would be written in main.cf; asked once.</param>
internal sealed class ParameterNode(ParameterFlags flags, Func<string> computeDefault)
{
    private string? _default;

    public ParameterFlags Flags { get; set; } = flags;

    public string Default => _default ??= computeDefault();

    /// <summary>True when its default costs a look at the machine and holds no <c>$name</c>: whoever looks for names needn't ask for it.</summary>
    public bool IsComputed { get; init; }
}
