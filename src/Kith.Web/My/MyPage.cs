using Kith.Clinical.Courses;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.My;

/// <summary>A client's own page: of the course they are in, or of their last one. Without a course it says so.</summary>
public abstract class MyPage : FormPage
{
    [Inject] private MyCourse Mine { get; set; } = null!;

    /// <summary>Null when the client has no course yet; the page then draws <c>NoCourse</c>.</summary>
    protected Course? Course { get; private set; }

    protected sealed override async Task ReadPageAsync()
    {
        Course = await Mine.FindAsync(Stop);
        if (Course is not null)
            await LoadAsync(Course);
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task LoadAsync(Course course) => Task.CompletedTask;
}
