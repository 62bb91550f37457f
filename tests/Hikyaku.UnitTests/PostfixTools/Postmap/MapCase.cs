namespace Hikyaku.UnitTests.PostfixTools.Postmap;

/// <summary>One comparison of a suite.</summary>
internal sealed record MapCase(string Name, string Expected, string Actual)
{
    public bool Passes => Expected == Actual;
}
