import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'NuGet',
  docs: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package',
  revoke: 'https://www.nuget.org/account/apikeys',
  rules: [
    {
      id: 'nuget-api-key',
      title: 'NuGet API key',
      severity: 'critical',
      keywords: ['oy2'],
      pattern: /(?<![0-9A-Za-z_+/-])oy2[0-9a-z]{43}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`dotnet nuget push a.nupkg --api-key oy2${base36(43)}`,
          sample`NUGET_API_KEY: oy2${base36(43)}`,
        ],
        passes: [sample`oy2${base36(9)}`, sample`oy2${base36(60)}`],
      },
    },
  ],
});
