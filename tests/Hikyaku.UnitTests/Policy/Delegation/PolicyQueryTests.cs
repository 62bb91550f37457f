using System.Text;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Hikyaku.Policy.Delegation;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Delegation;

public sealed class PolicyQueryTests
{
    private static string Write(PolicyRequest request, PolicyStage stage = PolicyStage.Recipient, string mainCf = "")
    {
        using PolicyQuery query = PolicyQuery.Create(PolicyFixture.Begin(request, stage), PolicyFixture.Settings("inet:127.0.0.1:1", mainCf));
        return Encoding.UTF8.GetString(query.Bytes.Span);
    }

    // The order and the names of Postfix 3.12's check_policy_service.
    [Fact]
    public void Create_AtRcpt_HasEveryAttributeInPostfixsOrder()
    {
        PolicyRequest request = PolicyFixture.Request();
        request.SaslUsername = "hanako";
        request.SaslMethod = "PLAIN";
        request.SizeBytes = 4711;
        request.RecipientCount = 2;
        request.QueueId = new QueueId(0x4D5E, 0x1A2B3);
        request.Encryption = new SessionEncryption("TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "mail.example");
        string query = Write(request, mainCf: "compatibility_level = 3.6\nmail_version = 3.12\nstress = yes\nsmtpd_policy_service_policy_context = submission\n");
        string instance = PolicyFixture.Attribute(query, "instance")!;
        Assert.Matches("^[0-9a-f]+\\.[0-9a-f]+\\.[0-9a-f]+\\.[0-9a-f]+$", instance);
        Assert.Equal($"""
            request=smtpd_access_policy
            protocol_state=RCPT
            protocol_name=ESMTP
            client_address=203.0.113.77
            client_name=client.example
            client_port=12345
            reverse_client_name=client.example
            server_address=192.0.2.1
            server_port=25
            helo_name=client.example
            sender=s@sender.example
            recipient=u@local.example
            recipient_count=0
            queue_id={request.QueueId}
            instance={instance}
            size=4711
            etrn_domain=
            stress=yes
            sasl_method=PLAIN
            sasl_username=hanako
            sasl_sender=
            ccert_subject=
            ccert_issuer=
            ccert_fingerprint=
            ccert_pubkey_fingerprint=
            encryption_protocol=TLSv1.3
            encryption_cipher=TLS_AES_256_GCM_SHA384
            encryption_keysize=256
            tls_sni=mail.example
            policy_context=submission
            compatibility_level=3.6
            mail_version=3.12


            """, query);
    }

    [Fact]
    public void Create_WhatIsNotKnown_IsEmptyOrUnknown()
    {
        string query = Write(new PolicyRequest { Client = PolicyBench.Client("unknown", "2001:db8::1") with { Name = new ClientName("unknown", PolicyBench.Client("unknown", "2001:db8::1").Name.Address, 0) } }, PolicyStage.Connect);
        Assert.Contains("\nprotocol_state=CONNECT\nprotocol_name=SMTP\nclient_address=2001:db8::1\nclient_name=unknown\nclient_port=unknown\nreverse_client_name=unknown\n"
            + "server_address=unknown\nserver_port=unknown\nhelo_name=\nsender=\nrecipient=\nrecipient_count=0\nqueue_id=\ninstance=\nsize=0\n", query, StringComparison.Ordinal);
        Assert.Contains("\nencryption_protocol=\nencryption_cipher=\nencryption_keysize=0\ntls_sni=\n", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PolicyStage.Connect, false, "CONNECT", "0")]
    [InlineData(PolicyStage.Helo, false, "HELO", "0")]
    [InlineData(PolicyStage.Helo, true, "EHLO", "0")]
    [InlineData(PolicyStage.Mail, true, "MAIL", "0")]
    [InlineData(PolicyStage.Recipient, true, "RCPT", "0")]
    [InlineData(PolicyStage.Verify, true, "VRFY", "0")]
    [InlineData(PolicyStage.Data, true, "DATA", "3")]
    [InlineData(PolicyStage.EndOfData, true, "END-OF-MESSAGE", "3")]
    public void Create_Stage_IsPostfixsState(PolicyStage stage, bool isEhlo, string state, string count)
    {
        PolicyRequest request = PolicyFixture.Request();
        request.IsEhlo = isEhlo;
        request.RecipientCount = 3;
        string query = Write(request, stage);
        Assert.Equal((state, count), (PolicyFixture.Attribute(query, "protocol_state"), PolicyFixture.Attribute(query, "recipient_count")));
    }

    // A line end in what a client says would let it write attributes of its own: sasl_username=boss.
    [Theory]
    [InlineData("a\nsasl_username=boss")]
    [InlineData("a\r\nsasl_username=boss\r\n\r\n")]
    [InlineData("a\0b")]
    [InlineData("a\vb\fc\u0085d\u2028e\u2029f\u001cg\u007fh\tz")]
    public void Create_LineEndsFromAClient_AddNoAttribute(string evil)
    {
        PolicyRequest request = PolicyFixture.Request(sender: evil + "@sender.example", helo: evil);
        request.Recipient = MailAddress.FromInternalForm(evil);
        request.SaslUsername = evil;
        request.SaslMethod = evil;
        request.Encryption = new SessionEncryption("TLSv1.3", "c", 1, evil);
        request.Client = request.Client with { Name = new ClientName(evil, request.Client.Name.Address, 1), ReverseName = evil };
        string query = Write(request);
        string[] lines = query.Split('\n');
        Assert.Equal(34, lines.Length); // 32 attributes, the empty line, and nothing behind it
        Assert.Equal(["", ""], lines[^2..]);
        Assert.DoesNotContain("sasl_username=boss", lines);
        Assert.Equal(1, lines.Count(static l => l.StartsWith("sasl_username=", StringComparison.Ordinal)));
        Assert.DoesNotContain(query, static c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029'));
    }

    [Fact]
    public void Create_LongAndForeignText_IsSentWhole()
    {
        string name = string.Concat(Enumerable.Repeat("飛脚ä", 3000));
        Assert.Equal(name, PolicyFixture.Attribute(Write(PolicyFixture.Request(helo: name)), "helo_name"));
    }

    [Fact]
    public void Create_Request_AllocatesLittle()
    {
        const int Rounds = 1000;
        PolicyServiceSettings settings = PolicyFixture.Settings("inet:127.0.0.1:1");
        var evaluation = PolicyFixture.Begin(PolicyFixture.Request());
        PolicyQuery.Create(evaluation, settings).Dispose();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++) PolicyQuery.Create(evaluation, settings).Dispose();
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        TestContext.Current.TestOutputHelper?.WriteLine($"{each} bytes a request");
        Assert.InRange(each, 0, 1024);
    }

    [Fact]
    public void Create_Instance_LastsAsLongAsTheTransaction()
    {
        PolicyRequest request = PolicyFixture.Request();
        string InstanceAt(PolicyStage stage) => PolicyFixture.Attribute(Write(request, stage), "instance")!;
        Assert.Equal("", InstanceAt(PolicyStage.Mail));
        string first = InstanceAt(PolicyStage.Recipient);
        Assert.Equal(first, InstanceAt(PolicyStage.Recipient));
        Assert.Equal(first, InstanceAt(PolicyStage.EndOfData));
        request.Session.ResetTransaction();
        Assert.NotEqual(first, InstanceAt(PolicyStage.Recipient));
        request.Sender = null;
        Assert.Equal("", InstanceAt(PolicyStage.Verify));
    }
}
