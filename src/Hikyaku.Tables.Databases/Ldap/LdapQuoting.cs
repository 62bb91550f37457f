using System.Globalization;
using System.Text;
using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>A key within a search_base or a query_filter stays a value.</summary>
internal static class LdapQuoting
{
    /// <summary>What means something in a filter: RFC 4515 section 3.</summary>
    private const string FilterSpecials = "*()\\";

    /// <summary>What means something in a distinguished name, RFC 4514 section 2.4; blanks and <c>#</c> everywhere and not only at an edge, as Postfix does it.</summary>
    private const string NameSpecials = " \t\"#+,;<>\\=";

    public static string ExpandFilter(Template filter, KeyParts key) => Expand(filter, key, FilterSpecials);

    public static string ExpandName(Template name, KeyParts key) => Expand(name, key, NameSpecials);

    private static string Expand(Template template, KeyParts key, string specials)
    {
        var text = new StringBuilder();
        foreach (TemplatePiece piece in template.Pieces)
        {
            if (!piece.IsSubstitution)
            {
                text.Append(piece.Literal);
                continue;
            }
            foreach (char c in piece.ValueOf(key))
            {
                if (c == '\0' || specials.Contains(c)) text.Append(CultureInfo.InvariantCulture, $"\\{(int)c:X2}");
                else text.Append(c);
            }
        }
        return text.ToString();
    }
}
