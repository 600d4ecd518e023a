using System.Security.Claims;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Tests.Look;

public class NavLinksTests
{
    [Theory]
    [InlineData("Therapist", "/courses/1/goals", "Caseload")]
    [InlineData("Client", "/my/scores", "My scores")]
    [InlineData("Client", "/my/check-in", "Home")]
    [InlineData("Administrator", "/accounts", "Accounts")]
    public void A_page_is_found_under_its_link(string role, string path, string words) =>
        Assert.Equal(words, NavLinks.At(NavLinks.For(SignedIn(role)), path)?.Words);

    [Fact]
    public void Nobody_signed_in_has_no_navigation() => Assert.Empty(NavLinks.For(new ClaimsPrincipal(new ClaimsIdentity())));

    [Theory]
    [InlineData(SessionState.Held, "Session 3, held, 9 January 2026")]
    [InlineData(SessionState.Missed, "Session 3, missed, 9 January 2026")]
    [InlineData(SessionState.CancelledByTherapist, "Session 3, cancelled by the therapist, 9 January 2026")]
    public void A_session_on_the_line_says_what_became_of_it(SessionState state, string words) =>
        Assert.Equal(words, new SessionDot(3, Phase.Initial, state, "9 January 2026").Words);

    private static ClaimsPrincipal SignedIn(string role) => new(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test"));
}
