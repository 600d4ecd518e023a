using Kith.Web.Formulations.Answer;
using Kith.Web.Formulations.Areas;
using Kith.Web.Formulations.Areas.Rank;
using Kith.Web.Formulations.Areas.Withdraw;
using Kith.Web.Formulations.Areas.Write;
using Kith.Web.Formulations.Preview;
using Kith.Web.Formulations.Write;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Formulations;

internal static class FormulationsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ReadAreas>();
        services.AddScoped<ReadEvidence>();
        services.AddScoped<ReadFormulations>();
        services.AddScoped<ShowWriting>();
        services.AddScoped<WriteArea>();
        services.AddScoped<WithdrawArea>();
        services.AddScoped<RankAreas>();
        services.AddScoped<WriteFormulation>();
        services.AddScoped<OfferFormulation>();
        services.AddScoped<AnswerFormulation>();
    }
}
