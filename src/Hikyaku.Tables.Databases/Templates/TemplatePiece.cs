namespace Hikyaku.Tables.Databases.Templates;

/// <summary>A literal run of a template, or one substitution of it.</summary>
/// <param name="Literal">Empty for a substitution.</param>
/// <param name="Substitution">What follows the <c>%</c>: one of <c>s u d S U D 1 … 9</c>; NUL for a literal.</param>
internal readonly record struct TemplatePiece(string Literal, char Substitution)
{
    public bool IsSubstitution => Substitution != '\0';

    public static TemplatePiece Text(string literal) => new(literal, '\0');

    public static TemplatePiece Of(char substitution) => new("", substitution);

    /// <summary>What a substitution of a query stands for; the key's applicability has been decided by <see cref="TemplateRules"/>.</summary>
    public string ValueOf(KeyParts key) => Substitution switch
    {
        's' or 'S' => key.Whole,
        'u' or 'U' => key.User ?? key.Whole,
        'd' or 'D' => key.Domain ?? "",
        _ => key.Labels()[Substitution - '1'],
    };
}
