using Kith.Web.Forms;
using Kith.Web.Look;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Courses;

/// <summary>A therapist's page of one course: its banner first, and nothing at all when the course is not theirs.</summary>
public abstract class CoursePage : FormPage
{
    [Parameter] public Guid CourseId { get; set; }

    [Inject] private CourseBanner Banners { get; set; } = null!;

    /// <summary>Null when there is no such course for this actor; the page then draws nothing and the answer is "not found".</summary>
    protected ClientBannerFacts? Banner { get; private set; }

    protected sealed override async Task ReadPageAsync()
    {
        Banner = await BannerAsync();
        if (Banner is null || !await LoadAsync())
        {
            Banner = null;
            NotThere();
        }
    }

    /// <summary>Reads the banner; a page that reads the same for itself makes it of that.</summary>
    protected virtual Task<ClientBannerFacts?> BannerAsync() => Banners.FindAsync(CourseId, Stop);

    /// <summary>Reads what the page shows. Answers false when the rest of the address names nothing.</summary>
    protected virtual Task<bool> LoadAsync() => Task.FromResult(true);
}
