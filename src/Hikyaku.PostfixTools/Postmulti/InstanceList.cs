using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Postmulti;

/// <summary>All instances, the primary one first. Two may not share a name or a private directory.</summary>
internal sealed class InstanceList
{
    private readonly List<PostfixInstance> _instances = [];
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    private InstanceList()
    {
    }

    public IReadOnlyList<PostfixInstance> Instances => _instances;

    /// <exception cref="ToolFailedException">An instance can't be read, or conflicts with another.</exception>
    public static InstanceList Load(ToolConsole console, string directory, ParameterView primary)
    {
        IReadOnlyList<ListWord> others = primary.Get(MultiInstanceParameters.Directories);
        var list = new InstanceList();
        list.Add(PostfixInstance.Primary(directory, primary, isAlone: others.Count == 0));
        foreach (ListWord other in others) list.Add(PostfixInstance.Load(console, other.Text));
        return list;
    }

    private void Add(PostfixInstance instance)
    {
        if (instance.Name.Length > 0) Claim(instance, "multi_instance_name", instance.Name);
        Claim(instance, "config_directory", instance.Directory);
        Claim(instance, "queue_directory", instance.QueueDirectory);
        Claim(instance, "data_directory", instance.DataDirectory);
        _instances.Add(instance);
    }

    private void Claim(PostfixInstance instance, string parameter, string value)
    {
        if (!_owners.TryAdd(value, $"{instance.Directory}, {parameter}") && _owners[value] != $"{instance.Directory}, {parameter}")
            throw new ToolFailedException($"instance {instance.Directory}, {parameter}={value} conflicts with instance {_owners[value]}={value}");
    }
}
