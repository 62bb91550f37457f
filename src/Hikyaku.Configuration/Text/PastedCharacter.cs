namespace Hikyaku.Configuration.Text;

/// <summary>Characters that come into a configuration file from a web page or a word processor and look like something that they are not.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meant">What was meant.</param>
/// <param name="IsBlank">It looks like a blank but separates nothing.</param>
internal sealed record PastedCharacter(string Name, string Meant, bool IsBlank)
{
    public string Fix => IsBlank ? "replace it by an ordinary blank" : $"replace it by {Meant}";

    /// <summary>Null for a character that may stand here.</summary>
    public static PastedCharacter? Describe(char c) => c switch
    {
        '\u3000' => new("full-width blank", "a blank", true),
        '\u00A0' => new("no-break space", "a blank", true),
        '\u2007' or '\u202F' => new("no-break space", "a blank", true),
        >= '\u2000' and <= '\u200A' => new("typographic blank", "a blank", true),
        '\u200B' or '\u200C' or '\u200D' or '\u2060' => new("invisible zero-width character", "nothing", true),
        '\uFEFF' => new("byte order mark", "nothing", true),
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\uFF02' => new("curly quote", "nothing: values are written without quotes", false),
        '\u2018' or '\u2019' or '\u201A' => new("curly apostrophe", "'", false),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFF0D' => new("typographic dash", "-", false),
        '\uFF1D' => new("full-width equals sign", "=", false),
        '\uFF03' => new("full-width number sign", "#", false),
        '\uFF0C' or '\u3001' => new("full-width comma", ",", false),
        '\uFF1A' => new("full-width colon", ":", false),
        '\uFF3B' or '\uFF3D' => new("full-width bracket", "[ or ]", false),
        '\uFF04' => new("full-width dollar sign", "$", false),
        >= '\uFF10' and <= '\uFF19' => new("full-width digit", ((char)(c - '\uFF10' + '0')).ToString(), false),
        (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => new("full-width letter", ((char)(c - 0xFEE0)).ToString(), false),
        _ => null,
    };
}
