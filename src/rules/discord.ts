import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Discord',
  docs: 'https://docs.discord.com/developers/reference',
  revoke: 'https://discord.com/developers/applications',
  rotation: [
    'Reset the token on the application\'s "Bot" page; delete a webhook in the channel\'s settings.',
  ],
  rules: [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      severity: 'critical',
      keywords: ['discord', 'bot_token', 'bottoken', 'bot-token', 'Authorization: Bot'],
      value: /[MNO][0-9A-Za-z_-]{23,27}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,38}/,
      examples: {
        finds: [
          sample`DISCORD_TOKEN=MT${base62(24)}.G${base62(5)}.${base64url(37)}k`,
          sample`discord_client.start(token="ND${base62(22)}.X${base62(5)}.${base62(27)}")`,
          sample`const BOT_TOKEN = 'MT${base62(22)}.Y${base62(5)}.${base62(27)}'`,
        ],
        passes: [
          sample`DISCORD_CLIENT_ID=${digits(18)}`,
          sample`DISCORD_TOKEN=MTxxxxxxxxxxxxxxxxxxxxxx.xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'discord-login-token',
      title: 'Discord bot token given to a client',
      severity: 'critical',
      keywords: [
        'client.login(',
        'bot.login(',
        'client.run(',
        'bot.run(',
        '.login("M',
        ".login('M",
        '.login("N',
        ".login('N",
        '.login("O',
        ".login('O",
      ],
      pattern:
        /\b\w{0,32}\.(?:login|run)\(\s{0,3}["'`](?<secret>[MNO][0-9A-Za-z_-]{23,27}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,38})["'`]/,
      entropy: 4,
      examples: {
        finds: [
          sample`client.login('MT${base62(24)}.G${base62(5)}.${base64url(37)}k');`,
          sample`bot.run("ND${base62(22)}.X${base62(5)}.${base62(27)}")`,
        ],
        passes: [sample`client.login(env.TOKEN)`, sample`client.login('your-token-goes-here')`],
      },
    },
    {
      id: 'discord-mfa-token',
      title: 'Discord account token (with MFA)',
      severity: 'critical',
      keywords: ['mfa.'],
      pattern: /(?<![0-9A-Za-z_.-])mfa\.[0-9A-Za-z_-]{84,95}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [sample`Authorization: mfa.${base64url(83)}k`, sample`token = "mfa.${base64url(83)}Q"`],
        passes: [sample`mfa.${base62(12)}`, sample`mfa.enabled`],
      },
    },
    {
      id: 'discord-webhook-url',
      title: 'Discord webhook URL',
      severity: 'high',
      keywords: ['/api/webhooks/'],
      pattern:
        /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(?<secret>\d{16,20}\/[0-9A-Za-z_-]{60,80})(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`DISCORD_WEBHOOK=https://discord.com/api/webhooks/${digits(18)}/${base64url(67)}k`,
          sample`fetch("https://discordapp.com/api/webhooks/${digits(19)}/${base64url(67)}Q")`,
        ],
        passes: [
          sample`https://discord.com/api/webhooks/${digits(18)}`,
          sample`https://discord.com/api/webhooks/ID/TOKEN`,
        ],
      },
    },
    {
      id: 'discord-client-secret',
      title: 'Discord OAuth client secret',
      severity: 'high',
      keywords: ['discord'],
      value: /(?=\D{0,31}\d)(?=[^A-Z]{0,31}[A-Z])[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`DISCORD_CLIENT_SECRET=${base64url(30)}K7`,
          sample`discordClientSecret: "${base62(31)}Z"`,
        ],
        passes: [
          sample`DISCORD_PUBLIC_KEY=${hex(64)}`,
          sample`DISCORD_CLIENT_SECRET=your_discord_client_secret_here`,
        ],
      },
    },
  ],
});
