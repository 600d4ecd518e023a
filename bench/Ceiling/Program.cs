using Kith.Ceiling;
using Microsoft.EntityFrameworkCore;

// The least a page of 100 rows can cost on this stack: no sign-in, no layout, no access check, no look.
// Ceiling <port> sqlite|postgres <connection>
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls($"http://127.0.0.1:{args[0]}");
builder.Logging.ClearProviders();
builder.Services.AddRazorComponents();
builder.Services.AddDbContextPool<CeilingDb>(options =>
    _ = args[1] is "postgres" ? options.UseNpgsql(args[2]) : options.UseSqlite(args[2]));

var app = builder.Build();
app.UseAntiforgery();
// The least it can cost to keep a form that was sent: one row, written through to the disk, and the sender led on.
app.MapPost("/insert", async (HttpContext http, CeilingDb db) =>
{
    var form = await http.Request.ReadFormAsync();
    var now = TimeProvider.System.GetUtcNow().UtcDateTime;
    db.Add(new AnswersRow
    {
        ClinicId = Guid.CreateVersion7(), Id = Guid.CreateVersion7(), CourseId = Guid.CreateVersion7(), SessionId = Guid.Parse(form["Form.Session"].ToString()),
        MeasureKey = "phq-9", Answers = "1,2,1,0,1,2,1,0,0", StartedAt = now, FinishedAt = now, Total = 8,
    });
    await db.SaveChangesAsync();
    http.Response.Redirect("/");
});
app.MapRazorComponents<CeilingPage>();
await app.RunAsync();
