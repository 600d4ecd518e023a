using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Safety;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.SignIn;
using Kith.Web.Access.Stays;
using Kith.Web.Forms;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.SetUp;

/// <summary>Makes the clinic and its first administrator, and signs them in; a second step is the next thing they are asked for.</summary>
public sealed class SetUpClinic(KithDb db, UserManager<KithUser> users, SignInManager<KithUser> signIn, SetUpCode code, SettingsFile settings, MailPlace mail, StayBook stays)
{
    private static readonly Refusal WrongCode = new(
        "access.set-up-code", "This is not the code that the program printed when it started. Look at its console, or start it again for a new one.", nameof(Form.Code));

    private static readonly Refusal NotAPlace = new("access.set-up-url", "The address begins with https:// or, on this machine only, http://localhost.", nameof(Form.Url));

    private static readonly Refusal NotAMailServer = new(
        "access.set-up-mail", "The mail server cannot be read. It looks like smtp://mail.example.org:587?from=clinic@example.org", nameof(Form.Mail));

    private static readonly Refusal NoMailServer = new("access.set-up-mail", "There is no mail server to try yet. Type one first.", nameof(Form.Mail));

    private static readonly Refusal Differ = new("access.password-differs", "The two passwords are not the same. Type or paste it twice.", nameof(Form.Again));

    private static readonly Refusal Done = new("access.set-up-done", "Somebody has set up the clinic meanwhile. Sign in.");

    public sealed class Form
    {
        public string? Code { get; set; }

        public string? Clinic { get; set; }

        public string? Country { get; set; }

        public string? Zone { get; set; }

        public string? Url { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }

        public string? Mail { get; set; }

        /// <summary>Which button: to try the mail server, or nothing.</summary>
        public string? Press { get; set; }
    }

    /// <summary>Whether the command line says where mail goes.</summary>
    public bool IsMailSaid => mail.Server is not null;

    /// <summary>Sends one mail to whoever sets up.</summary>
    /// <returns>Null when the server took it; otherwise why not.</returns>
    public async Task<Refusal?> TryMailAsync(Form form, CancellationToken stop)
    {
        if (!code.Is(form.Code))
            return WrongCode;
        var typed = new Typed();
        var email = typed.Line(form.Email, nameof(form.Email), "E-mail address", required: true);
        typed.Refuse(Invitation.RefuseAddress(email));
        if (typed.Refusal is not null)
            return typed.Refusal;
        var server = IsMailSaid ? mail.Server : string.IsNullOrWhiteSpace(form.Mail) ? null : MailPlace.Read(form.Mail.Trim());
        if (server is null)
            return string.IsNullOrWhiteSpace(form.Mail) ? NoMailServer : NotAMailServer;
        return await TestMail.SendAsync(mail with { Server = server }, email, stop) is { } fault
            ? new("access.set-up-mail", $"The mail server did not take the mail ({fault}). Check its address, its port and the password.", nameof(form.Mail))
            : null;
    }

    /// <returns>Null when it is done and they are signed in; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        if (!code.Is(form.Code))
            return WrongCode;
        var typed = new Typed();
        var name = typed.Line(form.Clinic, nameof(form.Clinic), "Name of the clinic", required: true);
        if (CrisisLines.Find(form.Country) is not { } country)
            return FormRefusals.NotInList(nameof(form.Country), "Country");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form.Zone ?? "", out var zone))
            return FormRefusals.NotInList(nameof(form.Zone), "Time zone");
        var url = typed.Line(form.Url, nameof(form.Url), "Address", required: true);
        if (typed.Refusal is null && !IsPlace(url))
            return NotAPlace;
        var person = typed.Line(form.Name, nameof(form.Name), "Your name", required: true);
        var email = typed.Line(form.Email, nameof(form.Email), "E-mail address", required: true);
        var server = typed.Line(form.Mail, nameof(form.Mail), "Mail server");
        typed.Refuse(Invitation.RefuseAddress(email));
        var user = new KithUser { Id = Guid.CreateVersion7(), ClinicId = Guid.CreateVersion7(), Name = person, Role = Role.Administrator, UserName = email, Email = email };
        typed.Refuse(PasswordRule.Refuse(form.Password, user, nameof(form.Password)) ?? (form.Password == form.Again ? null : Differ));
        typed.Refuse(server.Length > 0 && MailPlace.Read(server) is null ? NotAMailServer : null);
        if (typed.Refusal is not null)
            return typed.Refusal;

        if (!await MakeAsync(user, new() { ClinicId = user.ClinicId, Name = name, Country = country.Code, TimeZone = zone.Id }, form.Password!, stop))
            return Done;
        settings.Write(new(url, server.Length > 0 ? server : null));
        mail.Choose(IsMailSaid ? mail.Server : server.Length > 0 ? MailPlace.Read(server) : null, new(url));
        await signIn.SignInAsync(user, await stays.BeginAsync(user, SignInBy.SetUp, stop));
        return null;
    }

    private async Task<bool> MakeAsync(KithUser user, Clinic clinic, string password, CancellationToken stop)
    {
        if (code.Take() is not { } taken)
            return false;
        try
        {
            await using var turn = await db.Database.BeginTransactionAsync(stop);
            if (await db.Users.AnyAsync(stop))
                return false;
            db.Add(clinic);
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded)
                throw new InvalidOperationException($"The first administrator could not be made: {made.Errors.First().Code}");
            await turn.CommitAsync(stop);
            return true;
        }
        catch
        {
            code.GiveBack(taken);
            throw;
        }
    }

    private static bool IsPlace(string url) => Uri.TryCreate(url, UriKind.Absolute, out var place) && (place.Scheme is "https" || (place.Scheme is "http" && place.IsLoopback));
}
