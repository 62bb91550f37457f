namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>The text of one kind of notice, before its <c>$names</c> are replaced (bounce(5)). Text is Latin-1, one character a byte of <see cref="Charset"/>.</summary>
public sealed record BounceTemplate
{
    public required BounceTemplateKind Kind { get; init; }

    /// <summary>The file that it is from, as it was named; <c>[built-in]</c> for our own.</summary>
    public string Origin { get; init; } = "[built-in]";

    /// <summary>MIME name of the text's character set. The headers are ASCII.</summary>
    public string Charset { get; init; } = "us-ascii";

    /// <summary>Value of the notice's From header; an address without a domain gets $myorigin.</summary>
    public required string From { get; init; }

    public required string Subject { get; init; }

    /// <summary>Subject of the postmaster's copy; null for the kinds that the postmaster gets none of.</summary>
    public string? PostmasterSubject { get; init; }

    /// <summary>The lines of the text, without line ends.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    /// <summary>Line of <see cref="Origin"/> where <see cref="Text"/> begins, from 1; 0 when it is built in.</summary>
    public int TextLine { get; init; }

    public bool IsBuiltIn => TextLine == 0;

    /// <summary>The kind as file format and messages have it: <c>failure</c>.</summary>
    public string ClassName => NameOf(Kind);

    public static string NameOf(BounceTemplateKind kind) => kind switch
    {
        BounceTemplateKind.Failure => "failure",
        BounceTemplateKind.Delay => "delay",
        BounceTemplateKind.Success => "success",
        _ => "verify",
    };
}
