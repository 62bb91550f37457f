namespace Hikyaku.Tables.Databases.Templates;

/// <summary>A key or a result as templates see it, cut at its last <c>@</c>.</summary>
internal readonly struct KeyParts
{
    public KeyParts(string whole)
    {
        Whole = whole;
        int at = whole.LastIndexOf('@');
        User = at < 0 ? null : whole[..at];
        Domain = at < 0 ? null : whole[(at + 1)..];
    }

    public string Whole { get; }

    /// <summary>Null when there is no <c>@</c>; <c>%u</c> is then the whole.</summary>
    public string? User { get; }

    /// <summary>Null when there is no <c>@</c>.</summary>
    public string? Domain { get; }

    /// <summary>Is a domain behind the <c>@</c>?</summary>
    public bool HasDomain => !string.IsNullOrEmpty(Domain);

    /// <summary>Does it begin with <c>@</c>? A template with <c>%u</c> is then not for it.</summary>
    public bool HasEmptyUser => User is { Length: 0 };

    /// <summary>The domain's labels, top level first: <c>%1</c> is the first.</summary>
    public string[] Labels()
    {
        string[] labels = (Domain ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
        Array.Reverse(labels);
        return labels;
    }
}
