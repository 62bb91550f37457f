namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>header_</c>.</summary>
public static class HeaderParameters
{
    public static readonly TableListParameter Checks = new("header_checks", "")
    {
        Summary = "Tables, usually regexp: or pcre:, that look at each header line of a message outside of MIME parts and say what becomes of it.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SizeLimit = new("header_size_limit", "102400")
    {
        Minimum = 1,
        Summary = "Longest header field in bytes, folded lines included; what is beyond is cut off.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter AddressTokenLimit = new("header_address_token_limit", "10240")
    {
        Minimum = 1,
        Summary = "How many address tokens of one header are looked at; what follows is cut off.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter FromFormat = new("header_from_format", "standard")
    {
        MinimumLength = 1,
        Since = "3.3",
        Summary = "How a missing From is written: standard puts the name before the address, obsolete behind it in parentheses.",
        Status = ParameterStatus.Implemented,
    };
}
