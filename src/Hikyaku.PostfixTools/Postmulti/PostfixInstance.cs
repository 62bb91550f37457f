using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Postmulti;

/// <summary>One configuration directory that multi_instance_directories names, or the primary one.</summary>
/// <param name="Directory">As written.</param>
/// <param name="Name">postconf(5) multi_instance_name; empty when it has none.</param>
/// <param name="Group">postconf(5) multi_instance_group; empty when it has none.</param>
internal sealed record PostfixInstance(string Directory, string Name, string Group, bool IsEnabled, bool IsPrimary)
{
    public required string QueueDirectory { get; init; }

    public required string DataDirectory { get; init; }

    /// <param name="primary">main.cf of the default directory.</param>
    /// <param name="isAlone">There is no other: it is enabled then, whatever it says.</param>
    public static PostfixInstance Primary(string directory, ParameterView primary, bool isAlone)
        => Create(directory, primary) with { IsPrimary = true, IsEnabled = isAlone || primary.Get(MultiInstanceParameters.Enable) };

    /// <exception cref="ToolFailedException">Its main.cf can't be read.</exception>
    public static PostfixInstance Load(ToolConsole console, string directory)
    {
        try
        {
            return Create(directory, ToolConfiguration.Load(directory));
        }
        catch (ToolFailedException failure)
        {
            console.Warn(failure.Message);
            throw new ToolFailedException($"Failed to obtain all required {directory}/main.cf parameters");
        }
    }

    private static PostfixInstance Create(string directory, ParameterView main)
        => new(directory, main.Get(MultiInstanceParameters.Name), main.Get(MultiInstanceParameters.Group), main.Get(MultiInstanceParameters.Enable), IsPrimary: false)
        {
            QueueDirectory = main.Get(MailParameters.QueueDirectory),
            DataDirectory = main.Get(MailParameters.DataDirectory),
        };
}
