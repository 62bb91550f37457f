namespace Hikyaku.Submit;

/// <summary><c>sendmail</c>, <c>mailq</c> and <c>newaliases</c>: the name that it is called by decides.</summary>
internal sealed class SubmitProgram(SubmitEnvironment environment)
{
    /// <summary>Runs to the end and returns the exit code.</summary>
    /// <param name="calledAs">argv[0]; its last part counts.</param>
    /// <param name="arguments">The rest.</param>
    public int Run(string calledAs, IReadOnlyList<string> arguments)
    {
        string program = Path.GetFileName(calledAs);
        if (program is not ("mailq" or "newaliases" or "smtpd")) program = "sendmail";
        SubmitOptions? options = null;
        try
        {
            options = SubmitOptionsReader.Read(program, arguments);
            Dispatch(program, options);
            WriteWarnings(program, options);
            environment.Output.Flush();
            return ExitCode.Ok;
        }
        catch (SubmitException e)
        {
            if (options is not null) WriteWarnings(program, options);
            environment.Error.WriteLine($"{program}: fatal: {e.Message}");
            return e.ExitCode;
        }
        catch (IOException e)
        {
            environment.Error.WriteLine($"{program}: fatal: {e.Message}");
            return ExitCode.TemporaryFailure;
        }
    }

    private void Dispatch(string program, SubmitOptions options)
    {
        switch (options.Mode)
        {
            case SubmitMode.Ignore:
                return;
            case SubmitMode.NewAliases:
                throw environment.BecomeNewaliases(NewaliasesArguments(options));
            case SubmitMode.Daemon:
                throw new SubmitException(ExitCode.Usage, "the mail system is started by 'hikyaku start', or by its unit");
            case SubmitMode.SmtpSession:
                throw new SubmitException(ExitCode.Usage, "-bs: SMTP on standard input is not supported yet (chapter 6): connect to port 25 or 587 of this machine");
            case SubmitMode.Verify:
                throw new SubmitException(ExitCode.Usage, "-bv: address verification is not supported yet (chapter 6)");
        }
        if (options.HasQueueInterval) return; // the server looks after its queue itself
        SubmitSettings settings = SubmitSettings.Load(options, environment);
        var commands = new QueueCommands(settings, environment, program);
        if (options.Mode == SubmitMode.Mailq) commands.List();
        else if (options.Mode == SubmitMode.Flush || options.SiteToFlush is not null || options.IdToFlush is not null) commands.Flush(options.SiteToFlush, options.IdToFlush);
        else new Submission(options, settings, environment).Run();
    }

    private static string[] NewaliasesArguments(SubmitOptions options)
    {
        if (options.Recipients.Count > 0) throw new SubmitException(ExitCode.Usage, "alias initialization mode requires no recipient");
        return [.. options.ConfigurationPath is { } path ? (string[])["-C", path] : [], .. options.AliasTable is { } table ? (string[])[$"-oA{table}"] : []];
    }

    private void WriteWarnings(string program, SubmitOptions options)
    {
        foreach (string warning in options.Warnings) environment.Error.WriteLine($"{program}: warning: {warning}");
    }
}
