using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Newaliases;

/// <summary><c>newaliases</c>: postalias for every table of alias_database (aliases(5)). Options are sendmail's; none of them changes anything here but -C.</summary>
internal static class NewaliasesTool
{
    // sendmail(1)'s options.
    private const string Letters = "A:B:C:F:GIL:N:O:R:UV:X:b:ce:f:h:imno:p:r:q:tvx";

    // sysexits.h EX_USAGE and EX_TEMPFAIL, as sendmail ends.
    private const int Usage = 64, TemporaryFailure = 75;

    public static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var options = new ToolOptions(console, arguments, Letters);
        string? directory = null;
        while (options.Next() is { } option)
        {
            if (option == '?')
            {
                console.Error.WriteLine($"{console.CalledAs}: fatal: usage: {console.CalledAs} [options]");
                return Usage;
            }
            if (option == 'C') directory = Path.GetFileName(options.Argument) == "main.cf" ? Path.GetDirectoryName(options.Argument) : options.Argument;
        }
        IReadOnlyList<ListWord> databases;
        try
        {
            databases = ToolConfiguration.Load(console, directory).Get(MailParameters.AliasDatabase);
        }
        catch (ToolFailedException failure)
        {
            console.Error.WriteLine($"{console.CalledAs}: fatal: {failure.Message}");
            return TemporaryFailure;
        }
        if (databases.Count == 0) return 0;
        string[] tables = [.. databases.Select(static d => ToolText.ToBytes(d.Text))];
        string[] chosen = directory is null ? [] : ["-c", directory];
        return await ToolList.RunAsync("postalias", console with { CalledAs = "postalias" }, [.. chosen, "--", .. tables], cancellationToken).ConfigureAwait(false);
    }
}
