namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>bounce_</c>.</summary>
public static class BounceParameters
{
    public static readonly TimeParameter QueueLifetime = new("bounce_queue_lifetime", "5d")
    {
        DefaultUnit = 'd',
        MaximumSeconds = 8640000,
        Since = "2.1",
        Summary = "How long a bounce message may stay in the queue; at 0 it is tried once.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter SizeLimit = new("bounce_size_limit", "50000")
    {
        Minimum = 1,
        Summary = "How many bytes of the original message a non-delivery notice returns; of a larger one it returns the headers only.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter NoticeRecipient = new("bounce_notice_recipient", "postmaster")
    {
        MinimumLength = 1,
        Summary = "Who gets the bounce copies that notify_classes asks for.",
        Status = ParameterStatus.Planned(6),
    };

    public static readonly StringParameter ServiceName = new("bounce_service_name", "bounce")
    {
        MinimumLength = 1,
        Since = "2.0",
        Summary = "The name of the bounce service in Postfix's master.cf.",
        Status = ParameterStatus.WithoutEffect("the server is one program, not a set of Postfix's"),
    };

    public static readonly StringParameter TemplateFile = new("bounce_template_file", "")
    {
        Since = "2.3",
        Summary = "A file with the texts of non-delivery, delay and success notices; empty uses the built-in ones.",
        Status = ParameterStatus.Implemented,
    };
}
