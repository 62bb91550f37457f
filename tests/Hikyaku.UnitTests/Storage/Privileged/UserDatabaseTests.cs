using Hikyaku.Storage.Privileged;
using Xunit;

namespace Hikyaku.UnitTests.Storage.Privileged;

public sealed class UserDatabaseTests
{
    [Fact]
    public void Find_Root_HasIdZeroAndAHome()
    {
        UserAccount? root = UserDatabase.Find("root");
        Assert.NotNull(root);
        Assert.Equal((0u, 0u), (root.UserId, root.GroupId));
        Assert.StartsWith("/", root.Home, StringComparison.Ordinal);
        Assert.Equal(root, UserDatabase.Find(0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-user-here")]
    [InlineData("root\n")]
    public void Find_Unknown_IsNull(string name) => Assert.Null(UserDatabase.Find(name));
}
