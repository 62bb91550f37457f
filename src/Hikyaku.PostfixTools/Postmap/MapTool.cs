using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>What postmap and postalias, which are one program otherwise, differ in.</summary>
/// <param name="Name">postmap or postalias.</param>
/// <param name="Letters">The options, for getopt(3).</param>
/// <param name="Usage">The options as the usage line has them.</param>
/// <param name="Separator">Between key and value in what is printed.</param>
internal sealed record MapTool(string Name, string Letters, string Usage, string Separator)
{
    /// <summary>postmap(1).</summary>
    public static readonly MapTool Postmap = new("postmap", "bc:d:fFhijmnNopq:rsuUvw", "-bfFhimnNoprsuUvw", "\t");

    /// <summary>postalias(1), aliases(5): its sources have <c>name: value</c>, and its tables end with sendmail's mark that they are whole: <c>@:@</c>.</summary>
    public static readonly MapTool Postalias = new("postalias", "Nc:d:fijnopq:rsuvw", "-Nfinoprsuvw", ":\t");

    public bool IsAlias => this == Postalias;

    /// <summary>Reads a source text; warnings come between the entries where they belong.</summary>
    public IEnumerable<TableSourceEntry> Read(byte[] content, string name, bool requiresUtf8, Action<string> warn)
        => IsAlias ? TableSource.ReadAliases(content, name, requiresUtf8, warn) : TableSource.ReadMap(content, name, requiresUtf8, warn);
}
