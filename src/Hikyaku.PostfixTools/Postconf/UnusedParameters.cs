namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The warnings at the end: settings that nothing uses, and names that Postfix gives up.</summary>
internal sealed class UnusedParameters(PostconfState state)
{
    private bool _hasDeprecated;

    public void WarnMain() => Warn(state.Main, PostconfState.MainFile, null);

    public void WarnMaster()
    {
        foreach (MasterEntry service in state.Services)
            if (service.Parameters is { } parameters) Warn(parameters, PostconfState.MasterFile, service);
    }

    /// <summary>Where to read about deprecated names, if there were any.</summary>
    public void WarnDeprecated()
    {
        if (_hasDeprecated) state.Messages.Warn("See https://www.postfix.org/DEPRECATION_README.html for details");
    }

    private void Warn(Dictionary<string, string> settings, string file, MasterEntry? scope)
    {
        bool isFirst = true;
        foreach ((string name, string value) in settings.OrderBy(static s => s.Key, StringComparer.Ordinal))
        {
            if (Describe(name, value, scope) is not { } what) continue;
            if (isFirst) state.Messages.FlushOutput();
            isFirst = false;
            state.Messages.Warn($"{state.Directory}/{file}: {what}");
        }
    }

    private string? Describe(string name, string value, MasterEntry? scope)
    {
        bool isValid = state.Table.Has(name) || (scope is not null && scope.ValidNames.Contains(name));
        string? instead = DeprecatedParameters.Instead(name);
        _hasDeprecated |= instead is not null;
        if (isValid) return instead is null ? null : $"support for parameter \"{name}\" will be removed; instead, {instead}";
        return instead is null ? $"unused parameter: {name}={value}" : $"support for parameter {name} has been removed; instead, {instead}";
    }
}
