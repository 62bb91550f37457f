using System.Globalization;

namespace Hikyaku.Configuration.Expansion;

/// <summary>The functions of <c>${name{text}}</c>, new in Postfix 3.12.</summary>
internal static class NamedFunction
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>Null when there is no function of that name.</summary>
    public static Func<string, string>? Find(string name) => name switch
    {
        "domain_to_ascii" => ToAscii,
        "domain_to_utf8" => ToUnicode,
        _ => null,
    };

    private static string ToAscii(string domain)
    {
        try
        {
            return domain.Length == 0 ? domain : Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }

    private static string ToUnicode(string domain)
    {
        try
        {
            return domain.Length == 0 ? domain : Idn.GetUnicode(domain);
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
