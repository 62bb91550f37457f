namespace Hikyaku.Configuration.Parameters;

/// <summary>A name that has no row any more: an older Postfix had it, or a patch to Postfix did.</summary>
/// <param name="Name">As old main.cf files have it.</param>
/// <param name="History">Half a sentence: whose it was and until when.</param>
/// <param name="Instead">Half a sentence that begins with a verb: what to do with the line.</param>
public sealed record RemovedParameter(string Name, string History, string Instead);
