using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using NetArchTest.Rules;

namespace Kith.Web.Tests.House;

/// <summary>The walls between the rooms of the house.</summary>
public sealed class WallTests
{
    private static readonly string Root = Checkout.Root;

    [Theory]
    [InlineData(typeof(Kith.Clinical.Refusal))]
    [InlineData(typeof(Kith.Statistics.Change.ReliableChange))]
    public void Rules_and_figures_know_no_file_no_network_no_database_and_no_framework(Type inside)
    {
        var result = Types.InAssembly(inside.Assembly).ShouldNot().HaveDependencyOnAny(
            "System.IO.File", "System.IO.Directory", "System.Net", "System.Data", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions").GetResult();
        Assert.Empty(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void Rules_know_no_figures_and_figures_know_no_rules()
    {
        Assert.Empty(Types.InAssembly(typeof(Kith.Clinical.Refusal).Assembly).ShouldNot().HaveDependencyOn("Kith.Statistics").GetResult().FailingTypeNames ?? []);
        Assert.Empty(Types.InAssembly(typeof(Kith.Statistics.Change.ReliableChange).Assembly).ShouldNot().HaveDependencyOn("Kith.Clinical").GetResult().FailingTypeNames ?? []);
    }

    [Fact]
    public void No_room_knows_which_database_it_stands_on()
    {
        var result = Types.InAssembly(typeof(KithWeb).Assembly).ShouldNot().HaveDependencyOnAny("Microsoft.Data.Sqlite", "Npgsql").GetResult();
        Assert.Empty(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void Every_read_of_clinical_data_starts_at_the_actor()
    {
        // Each exception with its reason: the standing is worked out over the whole course, whoever acts.
        string[] allowed = ["Access/", "Storage/", "Forms/Once.cs", "Courses/Standings.cs"];
        var direct = Sources("*.cs").Concat(Sources("*.razor"))
            .Where(f => !allowed.Any(a => f.Name.StartsWith(a, StringComparison.Ordinal)))
            .Where(f => Regex.IsMatch(f.Text, @"\.Set<|IgnoreQueryFilters|FromSql|ExecuteSql|\.FindAsync<")).Select(f => f.Name);
        Assert.Empty(direct);
    }

    [Fact]
    public void Only_jobs_and_links_with_their_own_right_read_without_a_person()
    {
        // Each with its reason.
        string[] allowed =
        [
            "Access/Unattended.cs",
            "Mail/MailFeature.cs", // registers it
            "Audit/SealTrail.cs",  // a job: the audit trail of every clinic under a seal, and nothing else
            "Audit/CheckTrail.cs", // the same trail, looked over
            "Safety/MoveAlertsOn.cs", // a job: alerts that nobody acknowledged in time
            "Mail/SendMail.cs",    // a job: mails of every clinic, and nothing else
            "Reminders/MakeReminders.cs",       // a job: who agreed, and has a session tomorrow
            "Reminders/ReminderCheck.cs",       // the same, just before a mail goes
            "Reminders/WhoWaits.cs",            // for these two: whether questions wait
            "Reminders/NoMore/StopReminders.cs",  // a link out of a reminder: stops reminders, and nothing else
        ];
        var others = Sources("*.cs").Concat(Sources("*.razor"))
            .Where(f => !allowed.Contains(f.Name) && f.Text.Contains("Unattended", StringComparison.Ordinal)).Select(f => f.Name);
        Assert.Empty(others);
    }

    [Fact]
    public void No_page_holds_a_script_or_a_style_of_its_own()
    {
        var inline = Sources("*.razor").Where(f => Regex.IsMatch(f.Text, @"<style|\sstyle=|\son(click|load|input|change|submit)=|javascript:|<script(?![^>]*\bsrc=)")).Select(f => f.Name);
        Assert.Empty(inline);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var elsewhere = Sources("*.razor").Concat(Sources("*.css")).Concat(Sources("*.js"))
            .Where(f => Regex.IsMatch(f.Text, @"(src|href)=""https?://|url\(\s*['""]?https?:|@import|fetch\(\s*['""`]https?:|from\s+['""]https?:")).Select(f => f.Name);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void The_address_of_a_page_is_its_folder()
    {
        var wrong = typeof(KithWeb).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ComponentBase)))
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>().Select(r => (Type: t, r.Template)))
            .Where(p => p.Type.Namespace != "Kith.Web.Look" && !Fits(p.Template, p.Type.Namespace!["Kith.Web.".Length..]))
            .Select(p => $"{p.Template} stands in {p.Type.Namespace}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_map_names_every_capability()
    {
        var map = File.ReadAllText(Path.Combine(Root, "docs", "map.md"));
        var missing = Directory.GetDirectories(Path.Combine(Root, "src", "Kith.Web")).Select(Path.GetFileName)
            .Where(d => d is not ("wwwroot" or "bin" or "obj") && !map.Contains($"| {d} |", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_file_holds_two_subjects()
    {
        var long_ = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".js" && !f.Contains("Migrations", StringComparison.Ordinal))
            .Where(f => File.ReadLines(f).Count() > 400).Select(f => Path.GetRelativePath(Root, f));
        Assert.Empty(long_);
    }

    [Fact]
    public void No_page_title_holds_more_than_the_name_of_the_page()
    {
        var titles = Sources("*.razor").SelectMany(f => Regex.Matches(f.Text, "<PageTitle>(.*?)</PageTitle>").Select(m => (f.Name, Title: m.Groups[1].Value)));
        Assert.All(titles, t => Assert.Matches("^[^@]+ – Kith$", t.Title));
    }

    /// <summary>"/courses/{CourseId}/inventory/add" is Inventory.Add; a page that only shows or lists may stand in Show, in List or in the folder itself.</summary>
    private static bool Fits(string template, string folder)
    {
        var words = template.Trim('/').Split('/').Where(s => !s.StartsWith('{')).ToList();
        var courseOwned = words.Count > 1 && words[0] == "courses" && template.StartsWith("/courses/{", StringComparison.Ordinal);
        var address = string.Concat((courseOwned ? words.Skip(1) : words).Select(Flat));
        var place = string.Concat(folder.Split('.').Where(f => f is not ("Show" or "List")).Select(Flat));
        var owner = Flat(folder.Split('.')[0]);
        return address == place || (courseOwned && owner + address == place) || folder.StartsWith("Access", StringComparison.Ordinal);
    }

    /// <summary>Without hyphen, case and plural: a course has sessions and one formulation, and both have a folder in the plural.</summary>
    private static string Flat(string word) => word.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant().TrimEnd('s');

    private static IEnumerable<(string Name, string Text)> Sources(string pattern)
    {
        var web = Path.Combine(Root, "src", "Kith.Web");
        return Directory.EnumerateFiles(web, pattern, SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(web, f).Replace('\\', '/'), File.ReadAllText(f)));
    }
}
