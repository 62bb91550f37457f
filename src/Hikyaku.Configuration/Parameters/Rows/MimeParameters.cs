namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>mime_</c>.</summary>
public static class MimeParameters
{
    public static readonly IntParameter BoundaryLengthLimit = new("mime_boundary_length_limit", "2048")
    {
        Minimum = 1,
        Since = "2.0",
        Summary = "How many characters of a multipart boundary are compared; boundaries that differ only after that are taken for equal.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly TableListParameter HeaderChecks = new("mime_header_checks", "$header_checks")
    {
        Since = "2.0",
        Summary = "Tables that look at the MIME headers of a message and of its parts, as header_checks does at the others.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter NestingLimit = new("mime_nesting_limit", "100")
    {
        Minimum = 1,
        Since = "2.0",
        Summary = "How deep multipart and message parts may be nested; deeper ones get the message refused.",
        Status = ParameterStatus.Planned(6),
    };
}
