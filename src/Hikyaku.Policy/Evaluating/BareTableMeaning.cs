namespace Hikyaku.Policy.Evaluating;

/// <summary>What a bare <c>type:table</c> in a list stands for.</summary>
internal enum BareTableMeaning
{
    CheckClientAccess,
    CheckHeloAccess,
    CheckSenderAccess,
    CheckRecipientAccess,
}
