namespace Hikyaku.Configuration.Parameters;

/// <summary>
/// One main.cf parameter: the static row that the parser, the bounds check, postconf, explain and the documentation read. Equal by reference.
/// </summary>
public abstract class Parameter(string name, string defaultText)
{
    public string Name { get; } = name;

    /// <summary>The built-in default as it would be written in main.cf, before expansion.</summary>
    public string DefaultText { get; } = defaultText;

    /// <summary>What it does, in our words: one sentence, two where needed, 240 characters at most.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The Postfix release that brought it, or empty for before 2.0 and unknown.</summary>
    public string Since { get; init; } = "";

    /// <summary>The parameter that says the same today, for a name that Postfix is going to drop; else empty.</summary>
    public string Instead { get; init; } = "";

    public ParameterStatus Status { get; init; } = ParameterStatus.Planned(0);

    /// <summary>Position in <see cref="AllParameters"/>: typed views keep parsed values in an array.</summary>
    internal int Index { get; set; } = -1;

    public override string ToString() => Name;
}

/// <summary><c>yes</c> or <c>no</c>, in any case; nothing else.</summary>
public sealed class BoolParameter(string name, string defaultText) : Parameter(name, defaultText);

/// <summary>A decimal number within bounds.</summary>
public sealed class IntParameter(string name, string defaultText) : Parameter(name, defaultText)
{
    public long Minimum { get; init; } = int.MinValue;

    /// <summary>0 means no bound, as in Postfix's own rows.</summary>
    public long Maximum { get; init; }

    /// <summary>A size that may exceed 2^31: Postfix's type long; else such a number is a fault.</summary>
    public bool Is64Bit { get; init; }
}

/// <summary>A number with a unit s, m, h, d or w; without one the unit of the default applies.</summary>
public sealed class TimeParameter(string name, string defaultText) : Parameter(name, defaultText)
{
    /// <summary>The unit of a bare number: one of s m h d w.</summary>
    public char DefaultUnit { get; init; } = 's';

    public long MinimumSeconds { get; init; }

    /// <summary>0 means no bound.</summary>
    public long MaximumSeconds { get; init; }
}

/// <summary>One text value; <c>$name</c> is expanded.</summary>
public sealed class StringParameter(string name, string defaultText) : Parameter(name, defaultText)
{
    /// <summary>Shortest legal value in bytes; 1 means that it must not be empty.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Longest legal value in bytes; 0 means no bound.</summary>
    public int MaximumLength { get; init; }
}

/// <summary>A text value that is kept as written: <c>$name</c> in it is expanded for each message.</summary>
public sealed class RawParameter(string name, string defaultText) : Parameter(name, defaultText)
{
    /// <summary>1 means that it must not be empty.</summary>
    public int MinimumLength { get; init; }
}

/// <summary>Words separated by commas and blanks; <c>{ … }</c> groups.</summary>
public sealed class ListParameter(string name, string defaultText) : Parameter(name, defaultText)
{
    /// <summary>1 means that it must not be empty.</summary>
    public int MinimumLength { get; init; }
}

/// <summary>A list of lookup tables, <c>type:name</c>.</summary>
public sealed class TableListParameter(string name, string defaultText) : Parameter(name, defaultText);

/// <summary>A list of access restrictions.</summary>
public sealed class RestrictionListParameter(string name, string defaultText) : Parameter(name, defaultText);
