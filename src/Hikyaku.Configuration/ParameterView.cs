using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration;

/// <summary>
/// Parameters as one service sees them: main.cf and hikyaku.cf, then the service's own <c>-o</c>. Immutable. A value that cannot be parsed has been
/// reported as a diagnostic already; the view then gives the default.
/// </summary>
public sealed class ParameterView
{
    /// <summary>A view over text, for tests and tools: main.cf syntax, then <c>name=value</c> overrides.</summary>
    public static ParameterView Parse(string mainCf, params string[] overrides) => throw new NotImplementedException();

    public bool Get(BoolParameter parameter) => throw new NotImplementedException();

    public long Get(IntParameter parameter) => throw new NotImplementedException();

    public TimeSpan Get(TimeParameter parameter) => throw new NotImplementedException();

    /// <summary>The expanded value.</summary>
    public string Get(StringParameter parameter) => throw new NotImplementedException();

    /// <summary>The value as written.</summary>
    public string Get(RawParameter parameter) => throw new NotImplementedException();

    /// <summary>Expanded, split at commas and blanks, braces grouped (their outer pair removed).</summary>
    public IReadOnlyList<ListWord> Get(ListParameter parameter) => throw new NotImplementedException();

    public IReadOnlyList<ListWord> Get(TableListParameter parameter) => throw new NotImplementedException();

    public IReadOnlyList<ListWord> Get(RestrictionListParameter parameter) => throw new NotImplementedException();

    /// <summary>Where the value comes from: built-in default, main.cf:42, master.cf:17.</summary>
    public ValueOrigin OriginOf(Parameter parameter) => throw new NotImplementedException();

    /// <summary>The expanded value of any name: built-in, user-defined (restriction classes, <c>mua_client_restrictions</c>) or service attribute. Null when undefined.</summary>
    public string? Find(string name) => throw new NotImplementedException();

    /// <summary>Expands <c>$name</c> and <c>${…}</c> in a text against this view, then with message attributes that win over it (banners, forward_path).</summary>
    public string Expand(string text, Func<string, string?>? attributes = null) => throw new NotImplementedException();
}
