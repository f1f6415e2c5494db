import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, chars, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Telegram',
  docs: 'https://core.telegram.org/bots/features#creating-a-new-bot',
  revoke: 'Send /revoke to https://t.me/BotFather',
  rules: [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      severity: 'critical',
      keywords: [':AA', '%3AAA'],
      pattern: /(?<![0-9A-Za-z_:-])(?:bot)?(?<secret>\d{8,10}(?::|%3A)AA[0-9A-Za-z_-]{33})(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`TELEGRAM_BOT_TOKEN=${chars('123456789', 10)}:AA${base64url(32)}k`,
          sample`curl https://api.telegram.org/bot${chars('123456789', 9)}:AA${base64url(32)}7/getMe`,
        ],
        passes: [sample`${digits(5)}:AA${base62(33)}`, sample`${chars('123456789', 9)}:AA${base62(10)}`],
      },
    },
    {
      id: 'telegram-bot-token-near',
      title: 'Telegram bot token of an unusual start',
      severity: 'high',
      keywords: ['telegram', 'tg_bot', 'tgbot'],
      value: /(?!(?:bot)?\d{8,10}:AA)(?:bot)?\d{8,10}:[0-9A-Za-z_-]{35}/,
      examples: {
        finds: [
          sample`TELEGRAM_TOKEN=${chars('123456789', 9)}:B${base62(34)}`,
          sample`telegramBotToken: '${chars('123456789', 10)}:Z${base62(34)}'`,
        ],
        passes: [sample`TELEGRAM_CHAT_ID=-100${digits(10)}`, sample`telegram_token: ${digits(9)}:abc`],
      },
    },
  ],
});
