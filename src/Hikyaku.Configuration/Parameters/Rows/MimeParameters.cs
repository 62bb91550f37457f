namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>mime_</c>.</summary>
public static class MimeParameters
{
    public static readonly IntParameter BoundaryLengthLimit = new("mime_boundary_length_limit", "2048")
    {
        Minimum = 1,
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter HeaderChecks = new("mime_header_checks", "$header_checks")
    {
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter NestingLimit = new("mime_nesting_limit", "100")
    {
        Minimum = 1,
        Since = "2.0",
        Status = ParameterStatus.Planned(6),
    };
}
