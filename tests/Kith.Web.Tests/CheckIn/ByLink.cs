using Kith.Clinical.CheckIn;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.CheckIn;

/// <summary>What a therapist and a client do with a link.</summary>
internal static class ByLink
{
    /// <summary>When the client of every test course was born.</summary>
    public const string Year = "1988";

    /// <returns>The address the therapist is shown once, as a path.</returns>
    public static async Task<string> HasLinkAsync(this TestClinic clinic, TestCourse course)
    {
        var page = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures/links");
        var made = await page.SendAsync("make-link");
        return new Uri(made.Document.QuerySelector("#link")!.TextContent).AbsolutePath;
    }

    /// <summary>Opens the link and says a year of birth.</summary>
    public static async Task<Page> EnterAsync(this Visitor visitor, string link, string year = Year) =>
        await (await visitor.OpenAsync(link)).SendAsync($"{link}/enter", ("Form.Year", year));

    /// <summary>A phone that has opened the link.</summary>
    public static async Task<Visitor> PhoneAsync(this TestClinic clinic, string link)
    {
        var phone = clinic.Stranger();
        Assert.Equal("/check-in", (await phone.EnterAsync(link)).Path);
        return phone;
    }

    /// <summary>Answers every question of a part alike.</summary>
    /// <returns>The page on which the answers are looked over.</returns>
    public static async Task<Page> AnswerPartAsync(this Visitor visitor, int part, string answer = "0")
    {
        var page = await visitor.OpenAsync($"/check-in?part={part}&question=1");
        while (page.Document.QuerySelector("input[name='Form.Answer']") is not null)
            page = await page.SendAsync("check-in", ("Answer", answer), ("Press", "next"));
        return page;
    }

    /// <summary>Answers both parts and sends them.</summary>
    public static async Task<Page> AnswerAllAsync(this Visitor visitor)
    {
        await (await visitor.AnswerPartAsync(1)).SendAsync("check-in", ("Press", "send"));
        return await (await visitor.AnswerPartAsync(2)).SendAsync("check-in", ("Press", "send"));
    }

    public static Task<CheckInLink> LinkAsync(this TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<CheckInLink>().SingleAsync());
}
