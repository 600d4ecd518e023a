using Microsoft.Playwright;

namespace Kith.Browser.Tests.Harness;

/// <summary>A device that keeps passkeys and is unlocked by its owner at once, as Chromium plays it.</summary>
internal static class Authenticator
{
    public static async Task<ICDPSession> HasDeviceAsync(this Person person)
    {
        var device = await person.Context.NewCDPSessionAsync(person.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return device;
    }
}
