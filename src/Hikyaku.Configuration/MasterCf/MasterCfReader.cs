using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>
/// Reads master.cf into entries; each line's faults are collected. A line that master(8) would die of gives no entry; one whose command would die of its arguments
/// gives an entry that says so. master(5).
/// </summary>
/// <param name="disabled">master_service_disable: such a line is left after its type, its later columns are not looked at.</param>
internal sealed class MasterCfReader(ServiceDisableList disabled, DiagnosticBag diagnostics)
{
    private static readonly char[] Blanks = [' ', '\t'];

    private LogicalLine? _before;

    public List<MasterCfEntry> Read(SourceFile file)
    {
        PasteDamage.CheckFile(file, diagnostics);
        OrphanOptions.Check(file, diagnostics);
        var entries = new List<MasterCfEntry>();
        foreach (LogicalLine line in LogicalLineReader.Read(file, diagnostics))
        {
            if (ReadLine(line) is { } entry) entries.Add(entry);
            _before = line;
        }
        return entries;
    }

    public static ServiceType? ParseType(string type) => type switch
    {
        "inet" => ServiceType.Inet,
        "unix" => ServiceType.Unix,
        "unix-dgram" => ServiceType.UnixDatagram,
        "fifo" => ServiceType.Fifo,
        "pass" => ServiceType.Pass,
        _ => null,
    };

    private MasterCfEntry? ReadLine(LogicalLine line)
    {
        if (PastedBlankAtStart(line)) return null;
        var columns = new MasterCfColumns(line.Text, diagnostics);
        if (columns.Next("service name") is not { } name || columns.NextRequired("transport type") is not { } type) return null;
        if (ParseType(type.Text) is not { } serviceType)
        {
            columns.Fault(DiagnosticCodes.BadServiceType, type, $"bad transport type: {type}",
                PasteFix(line.Text) ?? OptionFix(name) ?? columns.OfMainCf() ?? "the type is inet, unix, unix-dgram, fifo or pass");
            return null;
        }
        if (disabled.IsDisabled(name.Text, type.Text))
        {
            diagnostics.Add(DiagnosticCodes.DisabledService, DiagnosticSeverity.Information, name, $"service {name} {type} is disabled by master_service_disable");
            return null;
        }
        return ReadColumns(line, name, serviceType, columns);
    }

    private MasterCfEntry? ReadColumns(LogicalLine line, TracedText name, ServiceType type, MasterCfColumns columns)
    {
        bool? isPrivate = columns.NextFlag("private");
        if (!columns.HasFault && type == ServiceType.Inet && isPrivate != false)
            columns.Fault(DiagnosticCodes.InetPrivate, name, "inet service cannot be private", "write n in the third column");
        bool? isUnprivileged = columns.NextFlag("unprivileged");
        bool? isChrooted = columns.NextFlag("chroot");
        int? wakeup = columns.NextNumber("wakeup_time", mayEndInQuestionMark: true);
        int? limit = columns.NextNumber("max_proc", mayEndInQuestionMark: false);
        TracedText? command = columns.NextRequired("command");
        if (command is null || columns.HasFault) return null;
        var arguments = new ServiceArguments(command.Text, diagnostics);
        bool isUsable = arguments.Read(columns.Rest);
        return new MasterCfEntry
        {
            Name = name,
            Type = type,
            First = line.First,
            IsPrivate = isPrivate ?? true,
            IsUnprivileged = isUnprivileged ?? true,
            IsChrooted = isChrooted,
            WakeupSeconds = wakeup ?? 0,
            ProcessLimit = limit,
            Command = command,
            Words = arguments.Words,
            HasArgumentFault = !isUsable,
            Arguments = arguments.Others,
            Overrides = arguments.Overrides,
        };
    }

    private string? OptionFix(TracedText name)
    {
        bool isOption = name.Text.StartsWith("-o", StringComparison.Ordinal);
        if (!isOption && !IsArgument(name.Text)) return null;
        string owner = _before is null ? "the service above" : $"{ServiceLineShape.NameOf(_before.Text.Text)} (line {_before.First.Number})";
        return $"{(isOption ? "an option" : "an argument")} that begins in column 1 is read as a new service: indent it, then it belongs to {owner}";
    }

    /// <summary><c>user=vmail …</c> or <c>${nexthop} …</c>, and the line before runs a program that takes such words.</summary>
    private bool IsArgument(string name)
        => (name.Contains('=', StringComparison.Ordinal) || name.Contains('$', StringComparison.Ordinal))
            && _before?.Text.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) is [_, _, _, _, _, _, _, "pipe" or "spawn", ..];

    private bool PastedBlankAtStart(LogicalLine line)
    {
        if (PastedCharacter.Describe(line.Text.Text[0]) is not { IsBlank: true } pasted) return false;
        PasteDamage.Report(diagnostics, DiagnosticSeverity.Error, line.Text, 0, pasted, "at the start of the line, which therefore doesn't continue the line above it");
        return true;
    }

    private static string? PasteFix(TracedText text)
    {
        foreach (char c in text.Text)
            if (PastedCharacter.Describe(c) is { } pasted) return $"{pasted.Name} (U+{(int)c:X4}): {pasted.Fix}";
        return null;
    }
}
