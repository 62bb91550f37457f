namespace Hikyaku.Configuration;

/// <summary>master(5)'s service types.</summary>
public enum ServiceType
{
    Inet,
    Unix,
    UnixDatagram,
    Fifo,
    Pass,
}
