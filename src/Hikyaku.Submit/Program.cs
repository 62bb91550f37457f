using Hikyaku.Storage.Privileged;
using Hikyaku.Submit;

var environment = new SubmitEnvironment
{
    Input = Console.OpenStandardInput(),
    Output = new StreamWriter(Console.OpenStandardOutput()),
    Error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true },
    UserId = ProcessIdentity.UserId,
    IsSetGroup = ProcessIdentity.IsSetGroup,
    Variable = Environment.GetEnvironmentVariable,
    FindUser = UserDatabase.Find,
    BecomeNewaliases = NewaliasesProgram.Become,
    Time = TimeProvider.System,
};
return new SubmitProgram(environment).Run(ProcessIdentity.CalledAs, args);
