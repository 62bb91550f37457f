namespace Hikyaku.Documentation.Commands;

/// <summary>A verb of the command line, as its own help knows it.</summary>
/// <param name="Name">With the verb that it belongs to: <c>queue hold</c>; empty for the program itself.</param>
/// <param name="Description">One sentence, in English.</param>
/// <param name="Arguments">What follows, in order.</param>
/// <param name="Options">Options of its own.</param>
internal sealed record CommandDescription(string Name, string Description, IReadOnlyList<ArgumentDescription> Arguments, IReadOnlyList<OptionDescription> Options);

/// <param name="Name"><c>ID</c>.</param>
/// <param name="Description">One sentence, in English.</param>
/// <param name="IsOptional">It may be left out.</param>
/// <param name="IsRepeated">There may be several.</param>
internal sealed record ArgumentDescription(string Name, string Description, bool IsOptional, bool IsRepeated)
{
    public override string ToString()
    {
        string text = IsRepeated ? $"{Name} ..." : Name;
        return IsOptional ? $"[{text}]" : text;
    }
}

/// <param name="Names"><c>-c</c>, <c>--config-dir</c>.</param>
/// <param name="Value">What its value is called; empty for a switch.</param>
/// <param name="Description">One sentence, in English.</param>
/// <param name="IsRequired">The verb cannot do without.</param>
internal sealed record OptionDescription(IReadOnlyList<string> Names, string Value, string Description, bool IsRequired)
{
    /// <summary><c>--foreground</c>, <c>-c CONFIG_DIR</c>.</summary>
    public string Short => Value.Length > 0 ? $"{Names[0]} {Value}" : Names[0];

    public string All => string.Join(", ", Names.Select(name => Value.Length > 0 ? $"{name} {Value}" : name));
}
