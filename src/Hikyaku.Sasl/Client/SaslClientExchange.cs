using System.Text;

namespace Hikyaku.Sasl.Client;

/// <summary>
/// One AUTH exchange of a client, without a socket. Send <see cref="Command"/>, then for each 334 what <see cref="TryRespond"/> gives; when it gives nothing send <c>*</c> and give up.
/// </summary>
public sealed class SaslClientExchange
{
    private readonly Queue<string> _responses = [];

    internal SaslClientExchange(string mechanism, SaslCredential credential)
    {
        Mechanism = mechanism;
        if (mechanism == "PLAIN")
        {
            Command = "AUTH PLAIN " + Encode($"\0{credential.UserName}\0{credential.Password}");
            return;
        }
        Command = "AUTH LOGIN";
        _responses.Enqueue(Encode(credential.UserName));
        _responses.Enqueue(Encode(credential.Password));
    }

    public string Mechanism { get; }

    /// <summary>The whole command without its line end. It may hold a password: never log it.</summary>
    public string Command { get; }

    /// <summary>The answer to one 334, whatever the server asks: LOGIN's questions have as many texts as there are servers.</summary>
    public bool TryRespond(out string response) => _responses.TryDequeue(out response!);

    private static string Encode(string text) => StrictBase64.Encode(Encoding.UTF8.GetBytes(text));
}
