using Hikyaku.Smtpd.Sessions;

namespace Hikyaku.Smtpd.Verbs;

/// <summary>One command: a row of the table.</summary>
/// <param name="name">In capitals.</param>
/// <param name="traits">What the loop must know.</param>
internal abstract class SmtpVerb(string name, VerbTraits traits)
{
    private readonly byte[] _name = System.Text.Encoding.ASCII.GetBytes(name);

    public string Name { get; } = name;

    public string LowerCaseName { get; } = name.ToLowerInvariant();

    /// <summary>The name's bytes, in capitals.</summary>
    public ReadOnlySpan<byte> NameBytes => _name;

    /// <summary>Place in the table; set by it.</summary>
    public int Index { get; set; }

    public bool Has(VerbTraits trait) => (traits & trait) != 0;

    /// <summary>Carries it out and writes its reply. The text is what stands behind the verb; it is valid until the returned task ends.</summary>
    public abstract ValueTask<VerbOutcome> RunAsync(SmtpServerSession session, ReadOnlyMemory<byte> text, CancellationToken cancellationToken);
}
