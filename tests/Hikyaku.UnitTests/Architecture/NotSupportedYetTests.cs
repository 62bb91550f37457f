using System.CommandLine;
using Hikyaku.Cli;
using Hikyaku.Cli.Verbs;
using Hikyaku.Configuration;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Mail;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Tables;
using Xunit;

namespace Hikyaku.UnitTests.Architecture;

/// <summary>What a later chapter of the road brings says so, and names the chapter: parameters, services, tables, restrictions, verbs. Nothing is silent.</summary>
public sealed class NotSupportedYetTests
{
    [Fact]
    public void Parameters_Planned_NameAChapterOfTheRoad()
    {
        Parameter[] planned = [.. AllParameters.Rows.Where(static p => p.Status.Kind == ParameterStatusKind.Planned)];
        Assert.NotEmpty(planned);
        Assert.DoesNotContain(planned, static p => p.Status.Chapter < 1 || p.Status.Chapter > Roadmap.Chapters.Count);
    }

    [Fact]
    public void Parameters_WithoutEffect_SayWhy()
        => Assert.DoesNotContain(
            AllParameters.Rows,
            static p => p.Status.Kind is ParameterStatusKind.WithoutEffect or ParameterStatusKind.Unsupported or ParameterStatusKind.Legacy && p.Status.Explanation.Length == 0);

    [Fact]
    public void Services_OfLaterChapters_AreNamed()
        => Assert.Equal(
            ["lmtp", "pipe", "postscreen", "qmqpd", "spawn", "virtual"],
            KnownCommand.Names.Where(static n => KnownCommand.Find(n)!.Chapter > 0).Order(StringComparer.Ordinal));

    [Fact]
    public void Tables_NotSupported_SayWhatToDoOrTheirChapterWhenOpened()
    {
        string[] types = [.. TableTypes.Names.Where(static t => !TableTypes.IsSupported(t))];
        Assert.NotEmpty(types);
        foreach (string type in types)
        {
            using var tables = new TableSet();
            using LookupTable table = tables.Open(new ListWord($"{type}:/nowhere", SourcePlace.BuiltIn));
            Assert.Matches($"unsupported dictionary type: {type}; instead, .|chapter [0-9]+", Assert.Single(tables.Faults).Cause);
        }
    }

    [Fact]
    public void Restrictions_NotSupported_HaveAChapter()
        => Assert.Contains(RestrictionRegistry.All, static r => r.Chapter is >= 1 and <= 12);

    [Fact]
    public void Verbs_OfLaterChapters_FailAndNameTheirChapter()
    {
        Command[] verbs = [.. PlannedVerbs.Create()];
        Assert.Equal(["doctor", "simulate", "trace", "why"], verbs.Select(static v => v.Name).Order(StringComparer.Ordinal));
        foreach (Command verb in verbs)
        {
            var failure = Assert.Throws<CommandFailedException>(() => verb.Parse([]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
            Assert.Contains("chapter 7", failure.Message, StringComparison.Ordinal);
        }
    }
}
