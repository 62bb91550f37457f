using Hikyaku.Configuration;
using Hikyaku.Tables;

namespace Hikyaku.PostfixTools;

/// <summary>main.cf as a command reads it.</summary>
public static class ToolConfiguration
{
    /// <summary>The parameters of main.cf and hikyaku.cf in a directory; master.cf isn't read.</summary>
    /// <param name="option">The argument of -c, or null.</param>
    /// <exception cref="ToolFailedException">There is no main.cf, or it can't be read.</exception>
    public static ParameterView Load(ToolConsole console, string? option) => Load(console.ConfigurationDirectory(option));

    /// <inheritdoc cref="Load(ToolConsole, string?)"/>
    public static ParameterView Load(string directory)
    {
        try
        {
            return MainParameters.Load(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailedException($"open {directory}/main.cf: {FileTrouble.Describe(e)}");
        }
    }
}
