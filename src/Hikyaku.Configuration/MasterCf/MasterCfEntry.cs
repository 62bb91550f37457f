using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MasterCf;

/// <summary>One line of master.cf, checked column by column, before anything is looked up.</summary>
internal sealed record MasterCfEntry
{
    public required TracedText Name { get; init; }

    public required ServiceType Type { get; init; }

    public required SourceLine First { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsUnprivileged { get; init; }

    /// <summary>Null for <c>-</c>: the compatibility level decides.</summary>
    public bool? IsChrooted { get; init; }

    public int WakeupSeconds { get; init; }

    /// <summary>Null for <c>-</c>: default_process_limit.</summary>
    public int? ProcessLimit { get; init; }

    public required TracedText Command { get; init; }

    /// <summary>What follows the command, split as master(8) splits it: braces grouped, their outer pair removed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The words mean nothing to the command (reported): the service can't run.</summary>
    public bool HasArgumentFault { get; init; }

    public IReadOnlyList<ListWord> Arguments { get; init; } = [];

    public required ParameterDictionary Overrides { get; init; }
}
