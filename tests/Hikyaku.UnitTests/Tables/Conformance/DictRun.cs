namespace Hikyaku.UnitTests.Tables.Conformance;

/// <summary>One start of Postfix's dict_open program: a table, and what it is asked.</summary>
/// <param name="Table"><c>type:name</c>.</param>
/// <param name="Input">Lines of its little language: <c>get KEY</c>, <c>put KEY VALUE</c>, <c>del KEY</c>, <c>first</c>, <c>next</c>.</param>
internal sealed record DictRun(string Table, string Input = "")
{
    /// <summary>In front of <see cref="Input"/>: it is the name of a file of src/util.</summary>
    public const string FromFile = "<";

    /// <summary><c>read</c> or <c>write</c>.</summary>
    public string Mode { get; init; } = "read";

    /// <summary>Values are names of files: src_rhs_is_file.</summary>
    public bool ValuesAreFiles { get; init; }

    /// <summary>Printed before the output, where the reference was made by a script.</summary>
    public string Heading { get; init; } = "";

    public string[] Commands => (Input.StartsWith(FromFile, StringComparison.Ordinal) ? UpstreamData.Text("util", Input[FromFile.Length..]) : Input)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
