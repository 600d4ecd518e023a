using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.Passwords;

/// <summary>A password that nobody has, for names that nobody has: looking at it takes as long as at a real one.</summary>
public sealed class UnknownPassword
{
    private static readonly KithUser Nobody = new() { Name = "" };
    private readonly Lock gate = new();
    private string? hash;

    public PasswordVerificationResult Verify(IPasswordHasher<KithUser> hasher, string password)
    {
        lock (gate)
            hash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
        hasher.VerifyHashedPassword(Nobody, hash, password);
        return PasswordVerificationResult.Failed;
    }
}
