using Hikyaku.PostfixTools;

namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>Ours, in this process: a thousand configurations are many starts of a program.</summary>
internal static class OurPostconf
{
    public static async Task<PostconfAnswer> RunAsync(string folder, string options)
    {
        using StringWriter output = new(), error = new();
        var console = new ToolConsole
        {
            CalledAs = "postconf",
            Input = Stream.Null,
            Output = output,
            Error = error,
            Variable = static _ => null,
            ConfigurationDirectories = ["/etc/postfix"],
        };
        int exitCode = await ToolList.RunAsync("postconf", console, ["-c", folder, .. options.Split(' ')], CancellationToken.None);
        return new PostconfAnswer(exitCode, output.ToString(), error.ToString());
    }
}
