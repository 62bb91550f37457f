namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>What a notice tells: each has a text of its own, called <c>failure_template</c> and so on in a template file (bounce(5)).</summary>
public enum BounceTemplateKind
{
    /// <summary>Mail that could not be delivered.</summary>
    Failure,
    /// <summary>Mail that is late and still being tried.</summary>
    Delay,
    /// <summary>Mail that was delivered, where the sender asked to be told (DSN NOTIFY=SUCCESS).</summary>
    Success,
    /// <summary>The answer to <c>sendmail -bv</c> and <c>sendmail -v</c>.</summary>
    Verify,
}
