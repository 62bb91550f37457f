namespace Hikyaku.Configuration;

/// <summary>The kinds of places a value can come from, weakest first.</summary>
public enum ValueOriginKind
{
    Default,
    MainCf,
    HikyakuCf,
    MasterCfOverride,
    CommandLine,
}
