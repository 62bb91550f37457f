using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Parameters;

/// <summary>The examples that explain and the manual pages print are values that the reader takes.</summary>
public sealed class ParameterExampleTests
{
    [Fact]
    public void Example_OfEveryRow_IsAValueOfItsKind()
    {
        var refused = new List<string>();
        foreach (Parameter row in AllParameters.Rows)
            foreach (ParameterExample example in ParameterExamples.Of(row))
            {
                ParameterView view = ParameterView.Parse($"compatibility_level = 3.12\n{row.Name} = {example.Value}\n", ConfigurationFolder.Host);
                view.TextInForce(row, out bool isRefused);
                if (isRefused) refused.Add($"{row.Name} = {example.Value}");
            }
        Assert.Empty(refused);
    }

    [Fact]
    public void Example_OfEveryRow_IsNotTheDefault()
        => Assert.Empty(AllParameters.Rows.Where(static row => ParameterExamples.Of(row).Any(example => example.Value == row.DefaultText)).Select(static row => row.Name));

    [Fact]
    public void Examples_OfImplementedTextsAndLists_AreThere()
    {
        string[] notSet = ["config_directory", "process_name", "service_name"]; // the command line and master.cf say them
        Assert.Equal(notSet, AllParameters.Rows
            .Where(static row => row is StringParameter or RawParameter or ListParameter or TableListParameter or RestrictionListParameter)
            .Where(static row => row.Status.Kind == ParameterStatusKind.Implemented && row.Instead.Length == 0 && ParameterExamples.Of(row).Count == 0)
            .Select(static row => row.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lmtp_bind_address6", "2001:db8::25")]
    [InlineData("smtp_bind_address6", "2001:db8::25")]
    [InlineData("tlsproxy_client_key_file", "/etc/postfix/mail-key.pem")]
    [InlineData("postscreen_tls_protocols", ">=TLSv1.2")]
    [InlineData("smtpd_tls_key_file", "/etc/letsencrypt/live/mail.example.com/privkey.pem")] // its own comes first
    public void Example_OfAFamily_HoldsForEachPrefix(string name, string value)
        => Assert.Equal(value, ParameterExamples.Of(AllParameters.Find(name)!)[0].Value);

    [Fact]
    public void Examples_ByHand_AreOfRowsAndMany()
    {
        Assert.True(ParameterExamples.Written.Count() >= 60);
        Assert.DoesNotContain(ParameterExamples.Written, static name => AllParameters.Find(name) is null);
    }

    [Fact]
    public void Examples_OfEachKind_ExistWithoutAHand()
    {
        foreach (Type kind in (Type[])[typeof(BoolParameter), typeof(IntParameter), typeof(TimeParameter), typeof(TableListParameter)])
            Assert.Contains(AllParameters.Rows, row => row.GetType() == kind && !ParameterExamples.Written.Contains(row.Name) && ParameterExamples.Of(row).Count == 1);
    }

    [Fact]
    public void Bounds_OfAnExample_AreNotTheWholeTruth()
    {
        // The reader refuses what the examples must not be: proof that the test above can fail.
        ParameterView view = ParameterView.Parse("smtpd_timeout = 0\n", ConfigurationFolder.Host);
        Assert.Equal("300s", view.TextInForce(Hikyaku.Configuration.Parameters.Rows.SmtpdParameters.Timeout, out bool isRefused));
        Assert.True(isRefused);
    }
}
