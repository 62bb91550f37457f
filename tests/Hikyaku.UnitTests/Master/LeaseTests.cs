using Hikyaku.Mail;
using Xunit;

namespace Hikyaku.UnitTests.Master;

public sealed class LeaseTests
{
    private readonly Lease _lease;
    private int _disposals;

    public LeaseTests() => _lease = new Lease(() =>
    {
        _disposals++;
        return ValueTask.CompletedTask;
    });

    [Fact]
    public async Task Exit_OfTheLastUser_KeepsWhatIsNotRetired()
    {
        Assert.True(_lease.TryEnter());
        await _lease.ExitAsync();

        Assert.Equal(0, _disposals);
        Assert.True(_lease.TryEnter());
        Assert.Equal(1, _lease.Users);
    }

    [Fact]
    public async Task Retire_WithUsers_DisposesWithTheLastOne()
    {
        Assert.True(_lease.TryEnter());
        Assert.True(_lease.TryEnter());
        await _lease.RetireAsync();
        await _lease.ExitAsync();
        Assert.Equal(0, _disposals);
        Assert.False(_lease.Disposed.IsCompleted);

        await _lease.ExitAsync();

        Assert.Equal(1, _disposals);
        Assert.True(_lease.Disposed.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Retire_Unused_DisposesAtOnceAndLetsNobodyIn()
    {
        await _lease.RetireAsync();

        Assert.Equal(1, _disposals);
        Assert.True(_lease.Disposed.IsCompletedSuccessfully);
        Assert.False(_lease.TryEnter());
        Assert.Equal(0, _lease.Users);
    }
}
