namespace Hikyaku.Configuration.Text;

/// <summary>One logical line: a physical line and the indented ones that continue it, without comments.</summary>
/// <param name="Text">Leading blanks of continuation lines are kept, line ends are not.</param>
/// <param name="First">The physical line that faults are reported on, as Postfix does.</param>
internal sealed record LogicalLine(TracedText Text, SourceLine First);
