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
app.MapRazorComponents<CeilingPage>();
await app.RunAsync();
