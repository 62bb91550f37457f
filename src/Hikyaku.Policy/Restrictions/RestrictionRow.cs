namespace Hikyaku.Policy.Restrictions;

/// <summary>One name of the restriction language.</summary>
internal sealed record RestrictionRow(string Name, ArgumentKind Argument, Func<RestrictionRequest, Restriction> Create)
{
    /// <summary>The chapter of the road that brings it; 0 when it is here.</summary>
    public int Chapter { get; init; }

    /// <summary>What Postfix today, or its manual, wants instead of this old name; null for a current one.</summary>
    public string? Instead { get; init; }

    /// <summary>A relay list with one of these is safe to start with (postconf(5) smtpd_relay_restrictions).</summary>
    public bool ClosesRelay { get; init; }

    /// <summary>Nothing after it in a list is ever reached.</summary>
    public bool EndsList { get; init; }
}
