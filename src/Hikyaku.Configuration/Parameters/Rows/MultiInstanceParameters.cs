namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters whose names begin with <c>multi_instance_</c>.</summary>
public static class MultiInstanceParameters
{
    public static readonly ListParameter Directories = new("multi_instance_directories", "")
    {
        Since = "2.6",
        Summary = "The configuration directories of the other instances that the postfix command manages together with this one.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Wrapper = new("multi_instance_wrapper", "")
    {
        Since = "2.6",
        Summary = "The command that postfix runs in its place for all instances, usually postmulti; needs multi_instance_directories.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Group = new("multi_instance_group", "")
    {
        Since = "2.6",
        Summary = "The group that this instance belongs to for postmulti -g; empty for none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Name = new("multi_instance_name", "")
    {
        Summary = "A name for this instance, which syslog_name uses.",
        Since = "2.6",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter Enable = new("multi_instance_enable", "no")
    {
        Since = "2.6",
        Summary = "Whether start, stop and the like of a group reach this instance; no leaves it out.",
        Status = ParameterStatus.Implemented,
    };
}
