import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Storyblok',
  docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
  revoke: 'https://app.storyblok.com/#/me/account?tab=token',
  rules: [
    {
      id: 'storyblok-access-token',
      title: 'Storyblok space access token',
      severity: 'medium',
      keywords: ['storyblok'],
      value: /[0-9A-Za-z]{22}tt/,
      examples: {
        finds: [
          sample`STORYBLOK_ACCESS_TOKEN=${base62(22)}tt`,
          sample`window.config = { storyblokAccessToken: '${base62(22)}tt' };`,
          sample`fetch('https://api.storyblok.com/v2/cdn/stories/?token=${base62(22)}tt')`,
        ],
        passes: [
          sample`STORYBLOK_ACCESS_TOKEN=${base62(18)}tt`,
          sample`cache_key: ${base62(22)}tt`,
          sample`STORYBLOK_ACCESS_TOKEN=\${STORYBLOK_ACCESS_TOKEN}`,
        ],
      },
    },
    {
      id: 'storyblok-personal-access-token',
      title: 'Storyblok personal access token (Management API)',
      severity: 'high',
      keywords: ['storyblok'],
      value: /[0-9A-Za-z]{22}tt-[0-9]{4,8}-[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`STORYBLOK_PERSONAL_ACCESS_TOKEN=${base62(22)}tt-${digits(6)}-${base62(20)}`,
          sample`new StoryblokClient({ oauthToken: '${base62(22)}tt-${digits(6)}-${base62(20)}' })`,
        ],
        passes: [
          sample`STORYBLOK_TOKEN=${base62(22)}tt`,
          sample`oauthToken: ${base62(22)}tt-${digits(6)}-${base62(20)}`,
          sample`STORYBLOK_TOKEN=your-personal-access-token`,
        ],
      },
    },
  ],
});
