namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>bounce_</c>.</summary>
public static class BounceParameters
{
    public static readonly TimeParameter QueueLifetime = new("bounce_queue_lifetime", "5d")
    {
        DefaultUnit = 'd',
        MaximumSeconds = 8640000,
        Since = "2.1",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly IntParameter SizeLimit = new("bounce_size_limit", "50000")
    {
        Minimum = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter NoticeRecipient = new("bounce_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ServiceName = new("bounce_service_name", "bounce")
    {
        MinimumLength = 1,
        Since = "2.0",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter TemplateFile = new("bounce_template_file", "")
    {
        Since = "2.3",
        Status = ParameterStatus.Planned(6),
    };
}
