using Kith.Web.Clients.Add;
using Kith.Web.Clients.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Clients;

internal static class ClientsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AddClient>();
        services.AddScoped<GiveSignIn>();
    }
}
