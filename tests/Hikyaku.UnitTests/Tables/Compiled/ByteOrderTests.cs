using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using Hikyaku.Tables.Types.Compiled;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Compiled;

/// <summary>Files as machines of the other byte order write them: made by libdb 5.3 with its byte order set to 4321 and pages of 512 bytes, which makes trees of three levels.</summary>
public sealed class ByteOrderTests
{
    // 60 entries userN@example.test → boxN; that of user7 has 2000 x
    private const string Btree = "H4sIAAAAAAACA+2ZL2wcVxDGZ2yffZf4TyVbKmiBoYFV3c68t3cnFRgUuFJBQYCBgW3lpKhyVSt2pAMBBgYBBQUFBQEBAQYBrVRQEGBgVQYFjRRQENBKURUYEBhVfbf73vbz7ZxBQaXUt+Bsv/n8bj"
        + "XfzG/f3BEVFxevjWwvvLaIporXeC3RyPXBHz8Q/UX086fv5+tfXApNxZ+r1Z6T6124+JJfLd6cmuY3fMZP+Ds+4QPe5ue8ecan/Igf8DHf4R3e5A1e41Vu8lt6SS/onJ4G/2eJ974aZDLcb4X43mH/"
        + "biYb/cHulwf7/Y+O+odHRFGTDd8qaTJb00ZNe0TTKDQ9Wi7jvZFwjHdTvDsaJ5ouCvbZHCVNx94jT/Hcjvtww1z1ylDoff8wri2mNad3XVxbSGva4b24Nl+tZfv9uHYzrUnO96hRrN2o1oa/lLpWWs"
        + "v8YJeWi7Vm9b6Xb3o3Wj034n/q3Wli/pPmBpPrGlzg/3SsgZmJ/9fS/5lYA42J/9fS/0asgdmJ/9fS/9lYA8O/ev/e/8lh+h09/6fzYIvmeZ0b/Ip/5wt+yo/DDHDMR2EG+Jy7vP4jndI3dEL7tEPb"
        + "fIs/Zscf8sqYaS+e4zt4ju/YZ/0cNbmt8ajxtsahxtkaRY2ac4WmM38VDmftan9asfePGkWN2ppiRkoasTUZ7pPZmjZq2rUBZagJkuUi3q7PQJX/zTirLF3t/wHdpgtOs+B9vh0Cn4QqGF9cZc49eu"
        + "dt7zx6523vPHrn1dYIauz50+P86e350+P86ct8e/Tf2/579N/b/pf3mDS2/x7997b/Hv33tv8u+e+u8L8VGXCj8v8Fn/NPweZvg80HvMWfhVZff04X9D09pq/pmO7QdsWAcb4L+iW2X4J+ie2XoF9i"
        + "+yXol7Tt3u9h7/dsTRc16YODMpdZymXNjtiPPezHnt2zXdR0bU0HNR1bk6MmtzUeNd4uAI6fK7SKzxzmeW2s/2u/0jk9oUf0gO4HEmzRVoGFNpveY67FzrVgrqVra/D5IfbzQ/D5IfbzQ5BBYjNIkE"
        + "GSGqbMpWAua/8fNcgHsfkgyAex+SDIB7H5IMgHsfkgyAdpj/f/ZqyB+bH9X/D/Db2i0RoY579ivtXOt2K+1Wa+IkPUZogiQ9RmiCJD1GaIIkMU81XmUzGfavNWEiPEZoQgI8RmhCAjxGaEICPEZoQg"
        + "I2p9Af7PxxpYuLr/X9NL+oXOwinwIYXHAZ/QIJwEb9W8d5hrZ+faYa6dzWtFhqjNEEWGqM0QRYaozRBFhmhe9x5zqTZvFRmhNiMUGaE2IxQZoTYjFBmhNiMUGaHZeP8XYg0s0iI3a/5X579w1G9iDY"
        + "z1H/Pt7Hw7zLezme2QIc5miEOGOJshDhni7Hw6zKez8+kwn85mrkNGOJsRmhihNiMUGaE2IxQZoTYjFBlRq3vwfzHWQDP4PzO+//k9nvmfTb+lZ5hvZ+fbYb6dnW+H+XY2kx1yxNkcccgRZ3PEIUec"
        + "zRGHHKnX/T/+L6XvjEKTnEb/V3mF3tJr+i20exj8Qz0M58GHfMID3gkVscHd/9Ijjx552yOPHnnbI48eedsjjx753OzhXurh2q2U8W6Km989lt+3zD2Lmo69R572yO24T3Fvc8RjHdXm7r8BrrcPaw"
        + "AgAAA=";

    private const string Hash = "H4sIAAAAAAACA+1YTWsTURS9N20+qqZduRMX4kIXlryPyQdIdaH+BnGhphAppaLYWAKtG10L4kLrQvwDIqjtQn+BuFCy8AcIpYi68Q+IM5kzk2nmzhSz0uZdSOjkkDf3nXMyfecSDYoH76Wjbf99hq"
        + "hAVKGo5mikjn19TfSbaP7S8rkzy/HHRf9V9l9TuD57delhH2szsDK5+heLYw8ENctNqvIP3uHP/IHf8kt+yo94nbt8jS/zBW6e4hNc5RL/ou/0hT7RO3pDz+kJ3ac1ukHXkwsv3uq1iO+udu60znd6"
        + "7Zu3Vzrz3antbycDm/R9PwywxhDrrHYH3/LqIeTVBUwD02nM4na2JWAeME/AFDCVxkwImb07CL1e7o+zg9wu8zqxaMWmMd0IMS30osCYGmEsoX8hof9CQv8tfsXP+DHf4zVu8xW+yAunM/XfoBXfAW"
        + "ENf/9BB82wgebw/sGnoEjSGLvxJGYhiGcE9nAj2xQwsGcF9mwNWE1gHWqZ1l/2knO/vDUNHGAEB0BIwfk6ggRMgU3VyNQ/em5PE/MulXuuJqAS+k/DA0Wn/0TqX4QHSk7/idS/FJ/hnf6TqH8ZHgiu"
        + "WuPr78LUf5r/KmH2D5IA74Tnf0fMgRA3SClIRV4z8/w/g78rdJwWR/L/5t78xwiAJAXAJf/b+04A4vSEtgQE2ckTspOHrOYJWc0i6VghN1pkNStkNYMoaoQsapCsjJS6sDkt7E5je1rYn0bG00LGAy"
        + "Qh0FEJ6VaBMSUwpsCYqmXqfyie94X6/+Rd7vNH3k7n/5T+72mLXtAmPZD1T2f/WMnIAJIDQIMn8BAFawGBjlaaukBHK+ho4Bsj+MZEAyDBNxqb08LuNNrU0rQGimjBwwqeUoKnFBhTAmMqMo7AGG6X"
        + "rf/hjPlPNP/bGOrvnqmJJ2veLDJn3pieKcYIHGUERxnIaATXaCyphTUVfhWqnqn/kX30H85/nf4J/cebYOZOKfMmkXCUkf6joBUt9KLgDWVE/V258//s8LJAVHWkTJj+c/EZ0OW/g3dKwYnSGzlR/g"
        + "Ep2OH8ACAAAA==";

    [Theory]
    [InlineData("btree", Btree)]
    [InlineData("hash", Hash)]
    public void BigEndianFile_IsRead(string type, string compressed)
    {
        CompiledFile file = CompiledFile.Parse(type, new CompiledContent(Unpack(compressed)));
        for (int i = 0; i < 60; i++)
        {
            string expected = i == 7 ? new string('x', 2000) : $"box{i}";
            ReadOnlyMemory<byte>? value = file.Find(System.Text.Encoding.ASCII.GetBytes($"user{i}@example.test\0"));
            Assert.Equal(expected + "\0", System.Text.Encoding.ASCII.GetString(value!.Value.Span));
        }
        Assert.Null(file.Find("user60@example.test\0"u8));
        Assert.Equal(60, file.Entries().Count());
    }

    private static byte[] Unpack(string compressed)
    {
        byte[] packed = new byte[compressed.Length];
        Assert.Equal(OperationStatus.Done, Base64.DecodeFromUtf8(System.Text.Encoding.ASCII.GetBytes(compressed), packed, out int _, out int length));
        using var gzip = new GZipStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
