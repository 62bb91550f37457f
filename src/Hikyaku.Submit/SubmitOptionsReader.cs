using Hikyaku.Mail;

namespace Hikyaku.Submit;

/// <summary>
/// Reads sendmail's command line as Postfix's sendmail does: what that program accepts and ignores is ignored here too, what it refuses is refused, and what we
/// can't do yet says so.
/// </summary>
internal sealed class SubmitOptionsReader
{
    private const string OptionList = "A:B:C:F:GIL:N:O:R:UV:X:b:ce:f:h:imno:p:r:q:tvx";
    private const int EnvelopeIdLimit = 100; // RFC 3461 section 4.4

    private readonly SubmitOptions _options = new();
    private readonly string _program;

    private SubmitOptionsReader(string program) => _program = program;

    /// <exception cref="SubmitException">The command line is wrong.</exception>
    public static SubmitOptions Read(string program, IReadOnlyList<string> arguments)
    {
        var reader = new SubmitOptionsReader(program);
        reader._options.Mode = program switch
        {
            "mailq" => SubmitMode.Mailq,
            "newaliases" => SubmitMode.NewAliases,
            "smtpd" => SubmitMode.Daemon,
            _ => SubmitMode.Enqueue,
        };
        reader.ReadAll(arguments);
        reader.CheckConflicts();
        return reader._options;
    }

    private void ReadAll(IReadOnlyList<string> arguments)
    {
        var scanner = new OptionScanner(arguments, OptionList);
        while (scanner.Index < arguments.Count)
        {
            // -q and -XV stand alone, though getopt would give them an argument.
            if (scanner.IsAtWord && arguments[scanner.Index] == "-q")
            {
                _options.Mode = SubmitMode.Flush;
                scanner.Index++;
                continue;
            }
            if (scanner.IsAtWord && IsVerp(arguments, scanner.Index)) throw Usage("-XV: VERP is not supported yet (chapter 6)");
            if (scanner.Next() is not { } option) break;
            Apply(option, scanner.Argument);
        }
        _options.Recipients.AddRange(arguments.Skip(scanner.Index));
    }

    // "-V xx" and "-Vxx" were VERP before DSN took the letter.
    private static bool IsVerp(IReadOnlyList<string> arguments, int at)
    {
        string word = arguments[at];
        return word.StartsWith("-XV", StringComparison.Ordinal)
            || (word == "-V" && at + 1 < arguments.Count && arguments[at + 1].Length == 2)
            || (word.StartsWith("-V", StringComparison.Ordinal) && word.Length == 4);
    }

    private void Apply(char option, string argument)
    {
        switch (option)
        {
            case '?': throw Usage($"usage: {_program} [options]");
            case 'n': throw Usage("-n option not supported");
            case 'X': throw Usage($"unsupported: -X{argument[0]}");
            case 'B': _options.Body = ReadBody(argument); break;
            case 'C': _options.ConfigurationPath = argument; break;
            case 'F': _options.FullName = argument; break;
            case 'G': _options.IsGateway = true; break;
            case 'I': _options.Mode = SubmitMode.NewAliases; break;
            case 'N': ReadNotify(argument); break;
            case 'O': ReadLongOption(argument); break;
            case 'R': ReadReturn(argument); break;
            case 'V': ReadEnvelopeId(argument); break;
            case 'b': ReadMode(argument); break;
            case 'f' or 'r': _options.Sender = argument; break;
            case 'i': _options.EndsAtDot = false; break;
            case 'o' when argument == "i": _options.EndsAtDot = false; break;
            case 'o' when argument == "A": throw Usage("-oA requires pathname");
            case 'o' when argument.StartsWith('A'): _options.AliasTable = argument[1..]; break;
            case 'q': ReadQueue(argument); break;
            case 't': _options.ExtractsRecipients = true; break;
            case 'v': _options.Verbosity++; break;
        }
    }

    private static BodyType ReadBody(string argument) => argument switch
    {
        "8BITMIME" => BodyType.EightBitMime,
        "7BIT" => BodyType.SevenBit,
        _ => throw Usage("-B option needs 8BITMIME or 7BIT"),
    };

    private void ReadMode(string argument) => _options.Mode = argument[0] switch
    {
        'd' or 'l' => SubmitMode.Daemon,
        'h' or 'H' => SubmitMode.Ignore,
        'i' => SubmitMode.NewAliases,
        'm' => SubmitMode.Enqueue,
        'p' => SubmitMode.Mailq,
        's' => SubmitMode.SmtpSession,
        'v' => SubmitMode.Verify,
        char other => throw Usage($"unsupported: -b{other}"),
    };

    private void ReadQueue(string argument)
    {
        if (char.IsAsciiDigit(argument[0])) _options.HasQueueInterval = true;
        else if (argument[0] == 'R') _options.SiteToFlush = argument.Length > 1 ? argument[1..] : throw Usage("specify: -qRsitename");
        else if (argument[0] == 'I') _options.IdToFlush = argument.Length > 1 ? argument[1..] : throw Usage("specify: -qIqueueid");
        else throw Usage($"-q{argument[0]} is not implemented");
    }

    private void ReadNotify(string argument)
    {
        DsnNotify notify = DsnNotify.Default;
        foreach (string word in argument.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            notify |= word.ToUpperInvariant() switch
            {
                "NEVER" => DsnNotify.Never,
                "SUCCESS" => DsnNotify.Success,
                "FAILURE" => DsnNotify.Failure,
                "DELAY" => DsnNotify.Delay,
                _ => (DsnNotify)0x100,
            };
        bool isBad = notify == DsnNotify.Default || notify >= (DsnNotify)0x100 || (notify.HasFlag(DsnNotify.Never) && notify != DsnNotify.Never);
        if (isBad) _options.Warnings.Add($"bad -N option value: '{argument}' -- ignored");
        else _options.Notify = notify;
    }

    private void ReadReturn(string argument)
    {
        if (argument.Equals("FULL", StringComparison.OrdinalIgnoreCase)) _options.Return = DsnReturn.Full;
        else if (argument.Equals("HDRS", StringComparison.OrdinalIgnoreCase)) _options.Return = DsnReturn.Headers;
        else _options.Warnings.Add("bad -R option value -- ignored");
    }

    private void ReadEnvelopeId(string argument)
    {
        if (argument.Length > EnvelopeIdLimit) _options.Warnings.Add("too long -V option value -- ignored");
        else if (argument.AsSpan().ContainsAnyExceptInRange(' ', '~')) _options.Warnings.Add("bad syntax in -V option value -- ignored");
        else _options.EnvelopeId = argument;
    }

    private void ReadLongOption(string argument)
    {
        if (argument.StartsWith("REQUIRETLS=", StringComparison.OrdinalIgnoreCase)) _options.Warnings.Add($"-O {argument}: not supported yet (chapter 8) -- ignored");
        else if (argument.StartsWith("SMTPUTF8=", StringComparison.OrdinalIgnoreCase)) _options.Warnings.Add($"-O {argument}: not supported yet (chapter 3) -- ignored");
    }

    private void CheckConflicts()
    {
        if (_options.ExtractsRecipients && _options.Mode == SubmitMode.Verify) throw Usage("-t option cannot be used with -bv");
        if (_options.ExtractsRecipients && _options.Mode != SubmitMode.Enqueue) throw Usage("-t can be used only in delivery mode");
        if (_options.SiteToFlush is not null && _options.Mode != SubmitMode.Enqueue) throw Usage("-qR can be used only in delivery mode");
        if (_options.IdToFlush is not null && _options.Mode != SubmitMode.Enqueue) throw Usage("-qI can be used only in delivery mode");
        if (_options is { Verbosity: 1, Mode: SubmitMode.Enqueue }) _options.Warnings.Add("-v: a delivery report is not supported yet (chapter 6)");
    }

    private static SubmitException Usage(string message) => new(ExitCode.Usage, message);
}
