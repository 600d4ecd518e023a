using Kith.Web.Reviews.OnTrack;
using Kith.Web.Reviews.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Reviews;

internal static class ReviewsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ReadReviews>();
        services.AddScoped<ReadReviewFacts>();
        services.AddScoped<ShowTrack>();
        services.AddScoped<WriteReview>();
        services.AddScoped<WriteTrackReview>();
    }
}
