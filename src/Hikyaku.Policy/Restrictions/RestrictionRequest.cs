using Hikyaku.Configuration;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Tables;

namespace Hikyaku.Policy.Restrictions;

/// <summary>What a row of the registry gets to make a restriction from.</summary>
/// <param name="Word">The restriction's name as written, with its place.</param>
/// <param name="Argument">The word after it; empty text when the row takes none.</param>
/// <param name="Compiler">Opens tables, knows the settings.</param>
internal readonly record struct RestrictionRequest(ListWord Word, ListWord Argument, RestrictionCompiler Compiler)
{
    public PolicySettings Settings => Compiler.Settings;

    public ParameterView Parameters => Compiler.Parameters;

    public TableSet Tables => Compiler.Tables;
}
