using Hikyaku.Configuration;
using Hikyaku.Configuration.BounceTemplates;
using Hikyaku.Message.Notices;

namespace Hikyaku.Delivery.Bounce;

/// <summary>The words of each kind of notice under one configuration (postconf(5) bounce_template_file). A template that can't be used is replaced by the built-in one; check tells.</summary>
public sealed class NoticeTexts
{
    private readonly NoticeText _failure;
    private readonly NoticeText _delay;

    private NoticeTexts(NoticeText failure, NoticeText delay)
    {
        _failure = failure;
        _delay = delay;
    }

    public NoticeText this[NoticeKind kind] => kind == NoticeKind.Failure ? _failure : _delay;

    public static NoticeTexts From(ParameterView view)
    {
        BounceTemplateSet templates = BounceTemplateSet.Load(view);
        return new NoticeTexts(Expand(view, templates[BounceTemplateKind.Failure]), Expand(view, templates[BounceTemplateKind.Delay]));
    }

    private static NoticeText Expand(ParameterView view, BounceTemplate template)
    {
        if (new BounceTemplateExpansion(view, template).Expand() is { } lines) return new NoticeText(template.From, template.Subject, template.Charset, lines);
        return Expand(view, BounceTemplateSet.BuiltIn(view)[template.Kind]);
    }
}
