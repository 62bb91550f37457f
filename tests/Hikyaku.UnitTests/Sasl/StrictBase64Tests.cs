using System.Text;
using Hikyaku.Sasl;
using Xunit;

namespace Hikyaku.UnitTests.Sasl;

public sealed class StrictBase64Tests
{
    [Theory]
    [InlineData("AGEAYg")]
    [InlineData("AGEAYh==")]
    [InlineData("A GEAYg==")]
    [InlineData("AGE\r\nAYg==")]
    [InlineData("=")]
    [InlineData("====")]
    [InlineData("A===")]
    [InlineData("AA=A")]
    [InlineData("AAB=")]
    [InlineData("A-_=")]
    [InlineData("*")]
    public void Decode_SecondSpelling_IsRefused(string text) => Assert.False(StrictBase64.TryDecode(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Decode_WhatTheFrameworkEncodes_ComesBack()
    {
        for (int length = 0; length < 70; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 + length))];
            Assert.True(StrictBase64.TryDecode(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)), out byte[] decoded));
            Assert.Equal(bytes, decoded);
        }
    }
}
