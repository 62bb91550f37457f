using System.Globalization;
using System.Text;
using Hikyaku.Smtpd.Verbs;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>Counts commands for the disconnect line: <c>ehlo=2 starttls=1 auth=0/1 mail=1 rcpt=1/2 commands=5/7</c>.</summary>
internal sealed class CommandCounters
{
    private readonly int[] _succeeded = new int[VerbTable.All.Count + 1];
    private readonly int[] _all = new int[VerbTable.All.Count + 1];

    /// <summary>postconf(5) smtpd_forbid_bare_newline = note.</summary>
    public bool SawBareLf { get; set; }

    /// <param name="index">A verb's place in the table; -1 for a command that isn't one.</param>
    public void Count(int index) => _all[index < 0 ? ^1 : index]++;

    public void CountSuccess(int index) => _succeeded[index]++;

    // In the order of the table; "ok/all" where they differ; the sum is always there.
    public override string ToString()
    {
        var text = new StringBuilder(80);
        int succeeded = 0, all = 0;
        for (int i = 0; i < _all.Length; i++)
        {
            if (_all[i] == 0) continue;
            text.Append(i == VerbTable.All.Count ? "unknown" : VerbTable.All[i].LowerCaseName);
            Append(text, _succeeded[i], _all[i]).Append(' ');
            succeeded += _succeeded[i];
            all += _all[i];
        }
        text.Append("commands");
        if (all == 0) text.Append("=0/0");
        else Append(text, succeeded, all);
        return SawBareLf ? text.Append(" notes=bare_lf").ToString() : text.ToString();
    }

    private static StringBuilder Append(StringBuilder text, int succeeded, int all)
    {
        text.Append('=').Append(succeeded.ToString(CultureInfo.InvariantCulture));
        return succeeded == all ? text : text.Append('/').Append(all.ToString(CultureInfo.InvariantCulture));
    }
}
