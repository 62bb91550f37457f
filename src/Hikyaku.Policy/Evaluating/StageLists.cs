using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Policy.Restrictions;

namespace Hikyaku.Policy.Evaluating;

/// <summary>All restriction lists of one service.</summary>
internal sealed class StageLists(RestrictionCompiler compiler)
{
    public StageList Client { get; } = new(SmtpdParameters.ClientRestrictions, compiler, ReplyClass.Client, BareTableMeaning.CheckClientAccess);

    public StageList Helo { get; } = new(SmtpdParameters.HeloRestrictions, compiler, ReplyClass.Helo, BareTableMeaning.CheckHeloAccess);

    public StageList Sender { get; } = new(SmtpdParameters.SenderRestrictions, compiler, ReplyClass.Sender, BareTableMeaning.CheckSenderAccess);

    public StageList Relay { get; } = new(SmtpdParameters.RelayRestrictions, compiler, ReplyClass.Recipient, BareTableMeaning.CheckRecipientAccess);

    public StageList Recipient { get; } = new(SmtpdParameters.RecipientRestrictions, compiler, ReplyClass.Recipient, BareTableMeaning.CheckRecipientAccess);

    public StageList Data { get; } = new(SmtpdParameters.DataRestrictions, compiler, ReplyClass.Data, null);

    public StageList EndOfData { get; } = new(SmtpdParameters.EndOfDataRestrictions, compiler, ReplyClass.EndOfData, null);
}
