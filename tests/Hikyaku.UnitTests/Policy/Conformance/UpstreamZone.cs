namespace Hikyaku.UnitTests.Policy.Conformance;

/// <summary>The part of the real DNS that Postfix's dialogues were recorded with, as their references tell it.</summary>
internal static class UpstreamZone
{
    private const string Records = """
        spike.porcupine.org a 168.100.3.2
        www.porcupine.org mx spike.porcupine.org
        www.porcupine.org a 168.100.3.8
        nullmx.porcupine.org nullmx
        porcupine.org a 168.100.3.2
        porcupine.org mx spike.porcupine.org
        porcupine.org ns ns.porcupine.org
        ns.porcupine.org a 168.100.3.75
        maildaemon.org ns ns.porcupine.org
        maildaemon.org a 168.100.3.75
        postfix.org mx mail.cloud9.net
        mail.cloud9.net a 168.100.1.4
        ibm.com mx mx.ibm.com
        backup.porcupine.org mx fist.porcupine.org 10
        backup.porcupine.org mx wzv.porcupine.org 20
        fist.porcupine.org a 168.100.3.4
        wzv.porcupine.org a 168.100.3.7
        2.3.100.168.wild.porcupine.org a 127.0.0.1
        example.tld.dnswl.porcupine.org a 127.0.0.1
        1.0.0.127.dnsbltest.porcupine.org a 127.0.0.1
        2.0.0.127.dnsbltest.porcupine.org a 127.0.0.2
        2.0.0.127.dnsbltest.porcupine.org txt DNS blocklist test
        3.0.0.127.dnsbltest.porcupine.org a 127.0.0.3
        3.0.0.127.dnsbltest.porcupine.org txt DNS blocklist test
        example.tld.rhsbl.porcupine.org a 127.0.0.2
        example.tld.rhsbl.porcupine.org txt RHSBL test
        """;

    public static void FillIn(ScriptedDns dns)
    {
        foreach (string line in Records.Split('\n'))
        {
            string[] words = line.TrimEnd('\r').Split(' ', 2);
            dns.Add(words[0], words[1]);
        }
    }
}
