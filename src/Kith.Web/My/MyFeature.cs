using Kith.Web.My.CheckIn;
using Kith.Web.My.Notes;
using Kith.Web.My.Opened;
using Kith.Web.My.Opened.Ask;
using Kith.Web.My.People;
using Kith.Web.My.Scores;
using Kith.Web.My.Show;
using Kith.Web.My.Signs;
using Kith.Web.My.TakeAway;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.My;

internal static class MyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AskAboutOpening>();
        services.AddScoped<MyCourse>();
        services.AddScoped<ReadMyRecord>();
        services.AddScoped<ReadOpened>();
        services.AddScoped<ReadSharedNotes>();
        services.AddScoped<MyPeople>();
        services.AddScoped<CheckInPlaces>();
        services.AddScoped<OpenCheckIn>();
        services.AddScoped<AnswerQuestion>();
        services.AddScoped<SendAnswers>();
        services.AddScoped<ShowHome>();
        services.AddScoped<ShowScores>();
        services.AddScoped<WriteSigns>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        KeepAnswer.Map(routes);
        TakeAwayRoute.Map(routes);
    }
}
