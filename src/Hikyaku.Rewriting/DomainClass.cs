namespace Hikyaku.Rewriting;

/// <summary>Postfix's address classes (ADDRESS_CLASS_README): who is responsible for a recipient's domain.</summary>
public enum DomainClass
{
    /// <summary>mydestination, inet_interfaces, proxy_interfaces: delivered by local_transport.</summary>
    Local,
    /// <summary>virtual_alias_domains: every address must be an alias.</summary>
    VirtualAlias,
    /// <summary>virtual_mailbox_domains: delivered by virtual_transport.</summary>
    VirtualMailbox,
    /// <summary>relay_domains: passed on by relay_transport.</summary>
    Relay,
    /// <summary>Everything else: a stranger's domain, sent by default_transport.</summary>
    Default,
}
