using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Newaliases;

/// <summary><c>newaliases</c>: postalias for every table of alias_database (aliases(5)). Options are sendmail's; none of them changes anything here but -C and -oA.</summary>
internal static class NewaliasesTool
{
    // sendmail(1)'s options.
    private const string Letters = "A:B:C:F:GIL:N:O:R:UV:X:b:ce:f:h:imno:p:r:q:tvx";

    // sysexits.h EX_USAGE and EX_TEMPFAIL, as sendmail ends.
    private const int Usage = 64, TemporaryFailure = 75;

    public static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var options = new ToolOptions(console, arguments, Letters);
        string? directory = null, table = null;
        while (options.Next() is { } option)
        {
            if (option == '?') return Fail(console, Usage, $"usage: {console.CalledAs} [options]");
            if (option == 'C') directory = Path.GetFileName(options.Argument) == "main.cf" ? Path.GetDirectoryName(options.Argument) : options.Argument;
            if (option != 'o' || !options.Argument.StartsWith('A')) continue;
            if (options.Argument.Length == 1) return Fail(console, Usage, "-oA requires pathname");
            table = options.Argument[1..];
        }
        if (options.Rest.Count > 0) return Fail(console, Usage, "alias initialization mode requires no recipient");
        IReadOnlyList<ListWord> databases;
        try
        {
            databases = ToolConfiguration.Load(console, directory).Get(MailParameters.AliasDatabase);
        }
        catch (ToolFailedException failure)
        {
            return Fail(console, TemporaryFailure, failure.Message);
        }
        string[] tables = table is not null ? [table] : [.. databases.Select(static d => ToolText.ToBytes(d.Text))];
        if (tables.Length == 0) return 0;
        string[] chosen = directory is null ? [] : ["-c", directory];
        return await ToolList.RunAsync("postalias", console with { CalledAs = "postalias" }, [.. chosen, "--", .. tables], cancellationToken).ConfigureAwait(false);
    }

    private static int Fail(ToolConsole console, int exitCode, string message)
    {
        console.Error.WriteLine($"{console.CalledAs}: fatal: {message}");
        return exitCode;
    }
}
