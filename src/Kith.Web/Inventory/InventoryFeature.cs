using Kith.Web.Access;
using Kith.Web.Inventory.Add;
using Kith.Web.Inventory.Change;
using Kith.Web.Inventory.Circle;
using Kith.Web.Inventory.Circle.Compare;
using Kith.Web.Inventory.Show;
using Kith.Web.Inventory.Withdraw;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Inventory;

internal static class InventoryFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ShowInventory>();
        services.AddScoped<AddPerson>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<WithdrawPerson>();
        services.AddScoped<ShowCircle>();
        services.AddScoped<PlacePeople>();
        services.AddScoped<KeepCircle>();
        services.AddScoped<CompareCircles>();
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/courses/{courseId:guid}/circle/{personId:guid}", CircleRoute.PutAsync).RequireAuthorization(Policies.Therapists);
}
