namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>canonical_</c>.</summary>
public static class CanonicalParameters
{
    public static readonly TableListParameter Maps = new("canonical_maps", "")
    {
        Summary = "Tables that rewrite addresses in envelopes and headers of all mail before it is queued, the kinds given in canonical_classes.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly ListParameter Classes = new("canonical_classes", "envelope_sender, envelope_recipient, header_sender, header_recipient")
    {
        MinimumLength = 1,
        Since = "2.2",
        Summary = "Which addresses canonical_maps rewrites: envelope_sender, envelope_recipient, header_sender, header_recipient.",
        Status = ParameterStatus.Planned(6),
    };
}
