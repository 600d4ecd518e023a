using System.Buffers;
using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using Kith.Web.Backup;
using Kith.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kith.Storage.Sqlite;

/// <summary>The clinic's file, copied by SQLite's own backup while it is written in, and put back as a file.</summary>
internal sealed class SqliteDump(string file) : IDatabaseDump
{
    private const int NotADatabase = 26, Damaged = 11, Full = 13;

    private string Folder => Path.GetDirectoryName(file)!;

    public Database Kind => Database.Sqlite;

    public IReadOnlyList<string> Steps { get; } = [.. typeof(SqliteDump).Assembly.GetTypes()
        .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    public async Task<DatabaseFacts> TakeAsync(Stream to, CancellationToken stop)
    {
        if (!File.Exists(file))
            throw new BackupFault($"There is no clinic in {Folder}: no file {Path.GetFileName(file)} is there.");
        var own = Path.Combine(Folder, $"{DataFolder.Copies}{Guid.CreateVersion7():N}");
        OwnFolder.Create(own);
        try
        {
            var copy = Path.Combine(own, Path.GetFileName(file));
            var facts = await Task.Run(() => Copy(copy), stop);
            await using var from = File.OpenRead(copy);
            await from.CopyToAsync(to, stop);
            return facts;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Full)
        {
            throw new BackupFault($"There is no room in {Folder} for a copy of the database, which a backup needs for a moment. Nothing was written.", fault);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is NotADatabase or Damaged)
        {
            throw Broken(fault);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    public Task RequireEmptyAsync(CancellationToken stop) => !Path.Exists(file) ? Task.CompletedTask
        : throw new BackupFault($"There is a clinic in {Folder} already. A backup goes back into an empty place only: name another folder with --data. Nothing was changed.");

    public async Task PutBackAsync(Stream from, Action<DatabaseFacts> compare, CancellationToken stop) =>
        await HalfFile.WriteAsync(file, to => from.CopyToAsync(to, stop), half => Task.Run(() => compare(Facts(half)), stop));

    public Task<IScratchDump> ScratchAsync(string folder, CancellationToken stop) => Task.FromResult<IScratchDump>(new Scratch(new(SqliteStorage.FileIn(folder))));

    private DatabaseFacts Copy(string copy)
    {
        using (var source = Open(file))
        using (var target = Open(copy, SqliteOpenMode.ReadWriteCreate))
        {
            // In one go: whoever writes meanwhile writes ahead, and is not in it.
            source.BackupDatabase(target);
            // The copy is one file, and not one with what was written ahead beside it.
            Text(target, "PRAGMA journal_mode = DELETE");
            if (Text(target, "PRAGMA quick_check(1)") is var found and not "ok")
                throw Broken(new InvalidDataException(found));
            // Put back, it is what the program expects to find: a file that is written ahead of.
            Text(target, "PRAGMA journal_mode = WAL");
        }

        return Facts(copy);
    }

    private BackupFault Broken(Exception fault) =>
        new($"The database {file} is damaged, and nothing was written. Put the newest backup back into an empty place.", fault);

    private static DatabaseFacts Facts(string path)
    {
        using var database = Open(path);
        var names = new List<string>();
        using (var tables = Command(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"))
        using (var reader = tables.ExecuteReader())
        {
            while (reader.Read())
                names.Add(reader.GetString(0));
        }

        const string History = "__EFMigrationsHistory";
        return new(names.Contains(History) ? Text(database, $"SELECT max(\"MigrationId\") FROM \"{History}\"") : null, [.. names.Select(name => FactsOf(database, name))]);
    }

    private static TableFacts FactsOf(SqliteConnection database, string table)
    {
        var hash = new RowsHash();
        var row = new ArrayBufferWriter<byte>();
        using var select = Command(database, $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            row.ResetWrittenCount();
            for (var i = 0; i < reader.FieldCount; i++)
                Add(row, reader.GetValue(i));
            hash.Add(row.WrittenSpan);
        }

        return hash.Of(table);
    }

    /// <summary>A value with its kind and length before it, so that no two rows read alike.</summary>
    private static void Add(ArrayBufferWriter<byte> row, object value)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        var bytes = value switch
        {
            byte[] blob => blob,
            string text => Encoding.UTF8.GetBytes(text),
            _ => [],
        };
        BinaryPrimitives.WriteInt64LittleEndian(number, value switch
        {
            long whole => whole,
            double real => BitConverter.DoubleToInt64Bits(real),
            _ => bytes.Length,
        });
        byte kind = value switch { long => 1, double => 2, string => 3, byte[] => 4, _ => 0 };
        row.Write([kind]);
        row.Write(number);
        row.Write(bytes);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        database.Open();
        return database;
    }

    private static string? Text(SqliteConnection database, string sql)
    {
        using var command = Command(database, sql);
        return command.ExecuteScalar() as string;
    }

    private static SqliteCommand Command(SqliteConnection database, string sql)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private sealed class Scratch(SqliteDump dump) : IScratchDump
    {
        public IDatabaseDump Dump => dump;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
