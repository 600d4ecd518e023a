using Kith.Web.Accounts.Add;
using Kith.Web.Accounts.Limits;
using Kith.Web.Accounts.Officer;
using Kith.Web.Accounts.Password;
using Kith.Web.Accounts.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Accounts;

internal static class AccountsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<NameOfficer>();
        services.AddScoped<ShowAccounts>();
        services.AddScoped<AddAccount>();
        services.AddScoped<RenewPassword>();
        services.AddScoped<SetLimits>();
    }
}
