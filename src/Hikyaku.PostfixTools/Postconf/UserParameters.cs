using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Text;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>
/// Makes the names valid that the administrator defines and uses: <c>$name</c> in a value, restriction classes, settings of database clients. A name that is
/// used and has no value anywhere is reported.
/// </summary>
internal sealed class UserParameters
{
    private readonly PostconfState _state;
    private readonly DatabaseClients _databases;
    private readonly HashSet<string> _restrictionClasses = new(StringComparer.Ordinal);

    public UserParameters(PostconfState state)
    {
        _state = state;
        _databases = new DatabaseClients(state, Flag);
    }

    public void Register()
    {
        CollectServiceSettings();
        foreach (MasterEntry service in _state.Services)
            if (service.Parameters is not null) ScanSettings(service.Parameters, service);
        ScanDefaults();
        ScanSettings(_state.Main, null);
    }

    /// <summary>Services of one name and type share their settings.</summary>
    private void CollectServiceSettings()
    {
        var byName = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (MasterEntry service in _state.Services)
        {
            foreach (NameValue setting in service.OptionSettings())
            {
                if (!byName.TryGetValue(service.NameAndType, out Dictionary<string, string>? settings))
                    byName.Add(service.NameAndType, settings = new Dictionary<string, string>(StringComparer.Ordinal));
                settings[setting.Name] = setting.Value;
            }
            service.Parameters = byName.GetValueOrDefault(service.NameAndType);
        }
    }

    private void ScanSettings(Dictionary<string, string> settings, MasterEntry? scope)
    {
        if (settings.TryGetValue("smtpd_restriction_classes", out string? classes))
        {
            string failure = $"dictionary {scope?.NameAndType ?? "mail_dict"}: macro processing error";
            foreach (string name in Words.Split(_state.Expand(classes, settings.GetValueOrDefault, failure), Words.CommaAndBlanks))
            {
                if (scope is null) _restrictionClasses.Add(name);
                Flag(name, ParameterFlags.User, scope);
            }
        }
        foreach ((string name, string value) in settings.ToArray())
        {
            if (scope is not null && _restrictionClasses.Contains(name)) scope.ValidNames.Add(name);
            ParameterNode? node = _state.Table.Find(name);
            if (node is not null && (node.Flags & ParameterFlags.ReadOnly) != 0)
            {
                _state.Messages.Warn($"{_state.Directory}/{FileOf(scope)}: read-only parameter assignment: {name}={value}");
                settings.Remove(name);
                continue;
            }
            if (node is not null && (node.Flags & ParameterFlags.Legacy) != 0) node.Flags = (node.Flags & ~ParameterFlags.Classes) | ParameterFlags.User;
            if (node is not null && (node.Flags & ParameterFlags.Raw) != 0) continue;
            ScanValue(value, scope);
            if (node is not null && (node.Flags & (ParameterFlags.BuiltIn | ParameterFlags.Service)) != 0) _databases.Register(value, scope);
        }
    }

    private void ScanDefaults()
    {
        foreach ((string name, ParameterNode node) in _state.Table.All.ToArray())
            if ((node.Flags & ParameterFlags.Raw) == 0 && !node.IsComputed && !_state.Main.ContainsKey(name)) ScanValue(node.Default, null);
    }

    private void ScanValue(string value, MasterEntry? scope)
    {
        if (!value.Contains('$')) return;
        var expander = new MacroExpander(static _ => null) { Visit = name => Flag(name, ParameterFlags.User, scope) };
        expander.Expand(TracedText.BuiltIn(value));
        if (expander.Fault is not null) _state.Messages.Warn(expander.Fault.Message);
    }

    /// <summary>A name is used: it becomes valid where it has a value.</summary>
    private void Flag(string name, ParameterFlags flags, MasterEntry? scope)
    {
        bool isDefined = false;
        if (scope?.Parameters is { } own && own.ContainsKey(name))
        {
            isDefined = true;
            scope.ValidNames.Add(name);
        }
        else if (_state.Main.ContainsKey(name))
        {
            isDefined = true;
            _state.Table.AddUser(name, flags);
        }
        if (scope is null)
        {
            foreach (MasterEntry service in _state.Services)
            {
                if (service.Parameters is null || !service.Parameters.ContainsKey(name)) continue;
                isDefined = true;
                service.ValidNames.Add(name);
            }
        }
        if (!isDefined && (flags & ParameterFlags.Database) == 0 && !_state.Table.Has(name))
            _state.Messages.Warn($"{_state.Directory}/{FileOf(scope)}: undefined parameter: {name}");
    }

    private static string FileOf(MasterEntry? scope) => scope is null ? PostconfState.MainFile : PostconfState.MasterFile;
}
