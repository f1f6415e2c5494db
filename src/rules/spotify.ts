import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Spotify',
  docs: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  revoke: 'https://developer.spotify.com/dashboard',
  rules: [
    {
      id: 'spotify-client-secret',
      title: 'Spotify client secret',
      severity: 'high',
      keywords: ['spotify'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`SPOTIFY_CLIENT_SECRET=${hex(32)}`,
          sample`new SpotifyWebApi({ clientSecret: '${hex(32)}' })`,
        ],
        passes: [
          sample`SPOTIFY_REDIRECT_URI=http://localhost:8888/callback`,
          sample`spotify:track:${base62(22)}`,
        ],
      },
    },
    {
      id: 'spotify-refresh-token',
      title: 'Spotify refresh or access token',
      severity: 'high',
      keywords: ['spotify'],
      value: /[AB]Q[A-D][0-9A-Za-z_-]{125,400}/,
      within: 120,
      examples: {
        finds: [
          sample`SPOTIFY_REFRESH_TOKEN=AQD${base64url(129)}`,
          sample`spotifyApi.setAccessToken('BQC${base64url(160)}')`,
        ],
        passes: [sample`SPOTIFY_REFRESH_TOKEN=AQD${base62(9)}`, sample`spotify_token: <token>`],
      },
    },
  ],
});
