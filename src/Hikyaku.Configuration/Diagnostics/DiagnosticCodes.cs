namespace Hikyaku.Configuration.Diagnostics;

/// <summary>The codes of this project's findings. A code is never used again for something else; docs/diagnostics.md explains each (a test compares).</summary>
public static class DiagnosticCodes
{
    // Text of any file.
    public const string FileUnreadable = "HK0101";
    public const string LeadingBlank = "HK0102";
    public const string NulByte = "HK0103";
    public const string ByteOrderMark = "HK0104";
    public const string CarriageReturns = "HK0105";
    public const string WideBlank = "HK0106";
    public const string CurlyCharacter = "HK0107";
    public const string CommentAfterText = "HK0108";

    /// <summary>More faults in one file than are worth a line each.</summary>
    public const string MoreFindings = "HK0629";

    // main.cf.
    public const string MissingEquals = "HK0201";
    public const string MissingName = "HK0202";
    public const string OverridesEarlier = "HK0203";
    public const string UnknownParameter = "HK0204";
    public const string UndefinedReference = "HK0205";
    public const string BadExpansion = "HK0206";
    public const string BadBoolean = "HK0207";
    public const string BadNumber = "HK0208";
    public const string BadTime = "HK0209";
    public const string BadLength = "HK0210";
    public const string OutOfBounds = "HK0211";
    public const string UnbalancedBrace = "HK0212";
    public const string BadCompatibilityLevel = "HK0213";
    public const string ReadOnlyParameter = "HK0214";
    public const string UnusableValue = "HK0215";
    public const string HoleInList = "HK0216";
    public const string SwallowedParameter = "HK0217";
    public const string SizesContradict = "HK0218";
    public const string QuotedValue = "HK0219";
    public const string UnapprovedProxyTable = "HK0220";

    // The file of bounce_template_file.
    public const string BadTemplateFile = "HK0230";
    public const string BadTemplate = "HK0231";

    // master.cf.
    public const string MissingField = "HK0301";
    public const string NoDefault = "HK0302";
    public const string BadField = "HK0303";
    public const string BadServiceType = "HK0304";
    public const string InetPrivate = "HK0305";
    public const string DuplicateService = "HK0306";
    public const string UnexpectedArgument = "HK0307";
    public const string BadOption = "HK0308";
    public const string UnknownCommand = "HK0309";
    public const string HappensInside = "HK0310";
    public const string ChrootNotDone = "HK0311";
    public const string DisabledService = "HK0312";
    public const string MissingTransport = "HK0313";
    public const string OrphanOptions = "HK0314";
    public const string CommandNotSupported = "HK0315";
    public const string LaxNumber = "HK0316";
    public const string OptionOfAnotherProgram = "HK0317";
    public const string SubmissionWithoutLogin = "HK0318";
    public const string WrappermodeMismatch = "HK0319";
    public const string Port25Demands = "HK0320";
    public const string EndpointCollision = "HK0321";
    public const string AddressNotHere = "HK0322";
    public const string FilterLoop = "HK0323";

    // Endpoints and the services database.
    public const string BadEndpoint = "HK0401";
    public const string UnknownPort = "HK0402";
    public const string UnresolvableHost = "HK0403";
    public const string NoInterfaces = "HK0404";
    public const string NoProtocols = "HK0405";
    public const string BadInterface = "HK0406";
    public const string BadProtocol = "HK0407";
    public const string ServicesDatabaseUnreadable = "HK0408";
    public const string BadKnownPort = "HK0409";
    public const string PortModulo = "HK0410";

    // Old names, levels, and what isn't here yet.
    public const string CompatibilityDefault = "HK0501";
    public const string RelayDefaultOfLevelZero = "HK0502";
    public const string OldNameInForce = "HK0503";
    public const string OldNameOverruled = "HK0504";
    public const string OldNameIgnored = "HK0505";
    public const string NotSupportedYet = "HK0506";
    public const string NotSupported = "HK0507";
    public const string WithoutEffect = "HK0508";
    public const string SetWithoutSwitch = "HK0509";
    public const string ServiceNotEnabled = "HK0510";
    public const string VoidByAnother = "HK0511";
    public const string WideNetworks = "HK0512";
}
