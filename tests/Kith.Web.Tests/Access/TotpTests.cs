using System.Text;
using Kith.Web.Access.Factors;

namespace Kith.Web.Tests.Access;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1; of its eight figures the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Agrees_with_the_values_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    /// <summary>RFC 4648, section 10, and the secret of RFC 6238 as apps spell it.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void Spells_a_secret_as_the_standard_does(string secret, string spelt) => Assert.Equal(spelt, Totp.Spell(Encoding.ASCII.GetBytes(secret)));

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool right)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var typed = Totp.Code(Secret, Totp.Step(now.AddSeconds(seconds)));
        Assert.Equal(right, Totp.Match(Secret, typed, now, after: 0) is not null);
    }

    [Fact]
    public void A_code_works_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var typed = Totp.Code(Secret, Totp.Step(now));
        var used = Totp.Match(Secret, typed, now, after: 0);
        Assert.Null(Totp.Match(Secret, typed, now, after: used!.Value));
    }
}
