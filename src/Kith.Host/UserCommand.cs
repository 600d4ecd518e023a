using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access.Rescue;

namespace Kith.Host;

/// <summary>For the day when no administrator can sign in: whoever owns the machine adds, resets or disables somebody.</summary>
internal static class UserCommand
{
    public static Task<int> AddAsync(Place place, string email, string name, Role role, CancellationToken stop) => RunAsync(
        place, user => user.AddAsync(email, name, role, stop), user => $"{email} can sign in once with the password {user.Password} and then sets up a passkey or an app.", stop);

    public static Task<int> ResetAsync(Place place, string email, CancellationToken stop) => RunAsync(
        place, user => user.ResetAsync(email, stop), user => $"{email} is signed out everywhere within a minute and can sign in with the password {user.Password}. Passkeys, app and codes on paper are taken away.", stop);

    public static Task<int> DisableAsync(Place place, string email, CancellationToken stop) => RunAsync(
        place, user => user.DisableAsync(email, stop), _ => $"{email} is signed out everywhere within a minute and cannot sign in any more. To undo it: kith user reset {email}", stop);

    private static async Task<int> RunAsync(Place place, Func<RescueAccount, Task<Refusal?>> act, Func<RescueAccount, string> words, CancellationToken stop)
    {
        place.RequireFolder();
        await using var app = KithApp.Build(place);
        await Reaching.TheDatabaseAsync(async () =>
        {
            await ClinicKind.RequireAsync(app.Services, demo: false, stop);
            await Migration.RunAsync(app.Services, stop);
            await using var scope = app.Services.CreateAsyncScope();
            var user = scope.ServiceProvider.GetRequiredService<RescueAccount>();
            if (await act(user) is { } refusal)
                throw new Stopped(ExitCode.WrongOption, refusal.Sentence);
            Console.WriteLine(words(user));
        });
        return ExitCode.Done;
    }
}
