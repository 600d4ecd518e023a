using Kith.Web.Access;
using Kith.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Web.Mail;

internal static class MailFeature
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);

    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<Unattended>();
        services.TryAddSingleton<IMailCarrier, ChosenCarrier>();
        services.AddScoped<SendMail>();
        services.AddSingleton(new Recurring("send-mail", Often, (scope, stop) => scope.GetRequiredService<SendMail>().RunAsync(stop)));
    }
}
