using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>What looks for words of a record in logs and mails finds them. It looks after every class of tests that has a demo clinic.</summary>
public sealed class LeaksTests
{
    [Theory]
    [InlineData("warn: Kith.Web.Clients[1] Leila Haddad was added")]
    [InlineData("fail: a goal could not be saved: a room with a door for Yusuf and me")]
    public void A_name_or_a_sentence_of_a_record_is_found(string line) => Assert.NotEmpty(Leaks.In(line));

    [Fact]
    public void The_table_of_sign_ins_is_none_and_neither_are_numbers() =>
        Assert.Empty(Leaks.In(Leaks.Log("  Client Leila Haddad, a hard time                 leila@demo.example\nwarn: Alert 018f0000-0015-7000-8000-000000000048 raised")));
}
