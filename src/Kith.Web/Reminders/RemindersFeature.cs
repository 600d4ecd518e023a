using Kith.Web.Jobs;
using Kith.Web.Mail;
using Kith.Web.My.Reminders;
using Kith.Web.Reminders.NoMore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Reminders;

internal static class RemindersFeature
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ChangeReminders>();
        services.AddScoped<IMailCheck, ReminderCheck>();
        services.AddScoped<MakeReminders>();
        services.AddScoped<StopReminders>();
        services.AddSingleton(new Recurring("make-reminders", Often, (scope, stop) => scope.GetRequiredService<MakeReminders>().RunAsync(stop)));
    }
}
