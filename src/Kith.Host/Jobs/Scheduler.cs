using Kith.Storage.Sqlite;
using Kith.Web.Jobs;
using Kith.Web.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Kith.Host.Jobs;

/// <summary>Hands what comes round by itself to Quartz, on the clinic's own database; several machines on one PostgreSQL share it out.</summary>
internal static class Scheduler
{
    private const string Group = "kith";

    /// <summary>A machine that has not been heard of for longer is gone, and another takes over.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    public static void Add(IServiceCollection services, Place place)
    {
        var recurring = services.Where(s => s.ServiceType == typeof(Recurring)).Select(s => (Recurring)s.ImplementationInstance!).ToList();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "kith";
                scheduler.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(maxConcurrency: 4);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(ado => ado.TablePrefix = "qrtz_");
                if (place.Database is Database.Postgres)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, place.Connection!);
                    store.UseClustering(cluster => cluster.CheckinInterval = CheckIn);
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = SqliteStorage.FileIn(place.Folder), ForeignKeys = true }.ConnectionString);
                }
            });
            foreach (var job in recurring)
            {
                quartz.ScheduleJob<RunRecurring>(
                    trigger => trigger.WithIdentity(job.Name, Group).StartNow().WithSimpleSchedule(job.Every),
                    detail => detail.WithIdentity(job.Name, Group).DisallowConcurrentExecution(true));
            }
        });

        // Nothing waits for the scheduler: it begins once pages are answered.
        services.AddQuartzHostedService(hosted =>
        {
            hosted.AwaitApplicationStarted = true;
            hosted.WaitForJobsToComplete = true;
        });
        services.AddHostedService<ClockWatch>();
    }
}
