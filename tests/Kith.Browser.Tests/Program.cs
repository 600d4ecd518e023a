using Kith.Browser.Tests;
using Kith.Browser.Tests.Pictures;
using Xunit.MicrosoftTestingPlatform;

// The tests; or, when asked for by name, the pictures in docs/pictures.
return args is ["pictures"]
    ? await Gallery.TakeAsync()
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
