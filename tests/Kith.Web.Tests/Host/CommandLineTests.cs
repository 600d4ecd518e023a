using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Kith.Web.Tests.Host;

/// <summary>The program as a person at a console meets it: each mistake is one sentence and an exit code.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kith-cli-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("--help", "demo")]
    [InlineData("demo --help", "--clients")]
    [InlineData("serve --help", "--database")]
    [InlineData("migrate --help", "--connection")]
    [InlineData("backup --help", "check")]
    [InlineData("backup check --help", "--key")]
    [InlineData("restore --help", "--data")]
    [InlineData("user --help", "disable")]
    public async Task Help_is_there_for_each_command(string arguments, string says)
    {
        var run = await Shell.RunAsync(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo --colour blue")]
    [InlineData("demo --port abc")]
    [InlineData("demo --port 70000")]
    [InlineData("demo --clients -1")]
    [InlineData("demo --clients many")]
    [InlineData("serve --demo")]
    [InlineData("dance")]
    [InlineData("serve --database oracle")]
    [InlineData("migrate --database postgres")]
    [InlineData("backup")]
    [InlineData("backup check")]
    [InlineData("restore")]
    [InlineData("serve --keep 0,1,1")]
    [InlineData("serve --keep always")]
    [InlineData("user add nobody@test.example")]
    [InlineData("user add nobody@test.example --name N --role client")]
    [InlineData("user reset")]
    public async Task A_wrong_option_is_one_sentence_and_exit_code_2(string arguments) => (await Shell.RunAsync(arguments)).IsRefused(2);

    [Fact]
    public async Task A_port_in_use_is_one_sentence_and_exit_code_3()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        (await Shell.RunAsync($"serve --data {folder} --port {port}")).IsRefused(3, port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        listener.Stop();
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_one_sentence_and_exit_code_4()
    {
        var file = Path.Combine(folder, "taken");
        await File.WriteAllTextAsync(file, "");
        (await Shell.RunAsync($"migrate --data {file}")).IsRefused(4, "--data");
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_one_sentence_and_exit_code_5() =>
        (await Shell.RunAsync($"migrate --data {folder} --database postgres --connection Host=127.0.0.1;Port=1;Database=kith;Timeout=2")).IsRefused(5);

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence_and_exit_code_5()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "kith.db"), "This is a letter and not a database. It is long enough to be looked at as one, though.");
        (await Shell.RunAsync($"migrate --data {folder}")).IsRefused(5);
    }

    [Fact]
    public async Task Serving_an_empty_place_asks_for_the_code_it_printed_and_has_no_account()
    {
        var port = FreePort();
        using var process = Shell.Start($"serve --data {folder} --port {port}");
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var signIn = await ReadyAsync(http, process);
        process.Kill();
        await process.WaitForExitAsync();

        Assert.Contains("Set up your clinic", signIn, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", signIn, StringComparison.OrdinalIgnoreCase);
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "kith.db")}");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM users";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Migrating_twice_is_migrating_once()
    {
        Assert.Equal(0, (await Shell.RunAsync($"migrate --data {folder}")).ExitCode);
        var again = await Shell.RunAsync($"migrate --data {folder}");
        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("step 1", again.Output, StringComparison.Ordinal);
    }

    private static async Task<string> ReadyAsync(HttpClient http, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                return await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
