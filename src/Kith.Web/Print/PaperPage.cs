using Kith.Clinical;
using Kith.Web.Courses;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Print;

/// <summary>A paper about a course before it goes out: as it will be printed, and what the therapist may still decide.</summary>
public abstract class PaperPage : CoursePage
{
    [Inject] private ReadCourse Records { get; set; } = null!;

    [Inject] protected PaperPdf Pdf { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "paper")] protected PaperChoice Form { get; set; } = null!;

    protected CourseRecord? Record { get; private set; }

    /// <summary>Why the line cannot be printed.</summary>
    protected Refusal? LineRefusal { get; private set; }

    protected string Line { get; private set; } = "";

    protected override async Task<bool> LoadAsync()
    {
        Form ??= new();
        Record = await Records.FindAsync(CourseId, Stop);
        return Record is not null;
    }

    protected void Show()
    {
        LineRefusal = Form.Read(out var line);
        Line = LineRefusal is null ? line : "";
        if (LineRefusal is not null)
            Http.Response.StatusCode = 422;
    }
}
