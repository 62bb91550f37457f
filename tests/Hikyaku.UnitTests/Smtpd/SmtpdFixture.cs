using System.Net;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Smtpd;
using Hikyaku.Smtpd.Connections;
using Hikyaku.Smtpd.Settings;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>A service without a network: a session is a pair of pipes, its peers are recorders, its policy refuses what the test says.</summary>
internal sealed class SmtpdFixture
{
    public const string Host = "mail.example.com";

    public static readonly IPEndPoint Local = new(IPAddress.Loopback, 587), Remote = new(new IPAddress(new byte[] { 192, 0, 2, 1 }), 40000);

    public RecordingIntake Intake { get; } = new();

    public RecordingEvents Events { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 5, 3, 4, 5, TimeSpan.Zero));

    public SmtpdConnections Connections => field ??= new SmtpdConnections(Time);

    public SmtpdSettings Settings { get; set; } = new()
    {
        ServiceName = "submission",
        HostName = Host,
        Banner = $"{Host} ESMTP Hikyaku",
        Limits = new SmtpdLimits { ErrorSleepTime = TimeSpan.Zero },
    };

    /// <summary>Answers a check; null accepts.</summary>
    public Func<PolicyStage, PolicyRequest, PolicyDecision?> Refusal { get; set; } = static (_, _) => null;

    public Func<SmtpdService, SmtpdService> Adjust { get; set; } = static service => service;

    public SmtpdService Service => Adjust(new SmtpdService
    {
        Settings = Settings,
        Policy = CheckAsync,
        Intake = Intake,
        Events = Events,
        Connections = Connections,
        Time = Time,
    });

    public static PolicyDecision Refuse(int code, string status, string text)
    {
        Assert.True(EnhancedStatus.TryParse(status, out EnhancedStatus parsed, out _));
        return new() { Verdict = code < 500 ? DecisionVerdict.Defer : DecisionVerdict.Reject, ReplyCode = code, Status = parsed, Text = text };
    }

    private ValueTask<PolicyDecision> CheckAsync(PolicyStage stage, PolicyRequest request, DecisionTrace trace, CancellationToken cancellationToken)
        => ValueTask.FromResult(Refusal(stage, request) ?? PolicyDecision.Accepted);
}
