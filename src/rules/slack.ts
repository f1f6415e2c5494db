import { defineProvider } from '../detect/rule.ts';
import { base62, digits, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://api.slack.com/apps',
  rotation: [
    'Revoke the token with https://api.slack.com/methods/auth.revoke, or regenerate it on the app\'s "OAuth & Permissions" page.',
    "Reinstall the app where it is in use, and look at the workspace's access logs.",
  ],
  rules: [
    {
      id: 'slack-bot-token',
      title: 'Slack bot or workflow token',
      severity: 'critical',
      keywords: ['xoxb-', 'xwfp-'],
      pattern: /(?<![0-9A-Za-z_])x(?:oxb|wfp)-(?:\d{5,24}-){1,3}[0-9A-Za-z]{10,64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SLACK_BOT_TOKEN=xoxb-${digits(12)}-${digits(13)}-${base62(24)}`,
          sample`"token": "xoxb-${digits(11)}-${base62(24)}"`,
        ],
        passes: [
          sample`xoxb-your-token-here`,
          sample`xoxb-${digits(12)}-${digits(12)}-xxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`xoxb-${digits(11)}`,
        ],
      },
    },
    {
      id: 'slack-user-token',
      title: 'Slack user, workspace or legacy token',
      severity: 'critical',
      keywords: ['xoxp-', 'xoxa-', 'xoxr-', 'xoxo-', 'xoxs-', 'xoxc-'],
      pattern:
        /(?<![0-9A-Za-z_])xox(?:[aprosc]-(?:\d-)?(?:\d{5,24}-){1,3}[0-9A-Za-z]{10,64}|[ar]-(?:\d-)?(?=[A-Za-z]{0,20}\d)[0-9A-Za-z]{16,48})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`token = 'xoxp-${digits(11)}-${digits(12)}-${digits(12)}-${hex(32)}'`,
          sample`const legacy = "xoxs-${digits(9)}-${digits(10)}-${digits(10)}-${hex(10)}"`,
          sample`xoxp-${digits(12)}-${digits(13)}-${digits(13)}-${hex(32)}`,
        ],
        passes: [sample`xoxp-your-user-token-goes-here`, sample`xoxp-${digits(4)}`],
      },
    },
    {
      id: 'slack-browser-cookie',
      title: 'Slack browser session cookie (d)',
      severity: 'critical',
      keywords: ['xoxd-'],
      pattern: /(?<![0-9A-Za-z_])xoxd-[0-9A-Za-z%+/]{60,400}={0,2}(?![0-9A-Za-z%+/])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`Cookie: d=xoxd-${base62(80)}%2B${base62(60)}`,
          sample`SLACK_COOKIE="xoxd-${base62(120)}%3D%3D"`,
        ],
        passes: [sample`xoxd-${base62(20)}`, sample`xoxd-...`],
      },
    },
    {
      id: 'slack-app-token',
      title: 'Slack app-level token',
      severity: 'critical',
      keywords: ['xapp-'],
      pattern: /(?<![0-9A-Za-z_])xapp-\d-[0-9A-Za-z]{9,13}-\d{8,15}-[0-9a-zA-Z]{32,64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SLACK_APP_TOKEN=xapp-1-A${upper36(10)}-${digits(13)}-${hex(64)}`,
          sample`appToken: "xapp-1-A${upper36(9)}-${digits(13)}-${hex(64)}",`,
        ],
        passes: [sample`xapp-1-A${upper36(10)}`, sample`xapp-level-token`],
      },
    },
    {
      id: 'slack-config-token',
      title: 'Slack app configuration access or refresh token',
      severity: 'critical',
      keywords: ['xoxe.xox', 'xoxe-'],
      pattern: /(?<![0-9A-Za-z_])xoxe(?:\.xox[bp])?-\d-[0-9A-Za-z]{130,260}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SLACK_CONFIG_TOKEN=xoxe.xoxp-1-${upper36(166)}`,
          sample`"refresh_token": "xoxe-1-${upper36(146)}"`,
        ],
        passes: [sample`xoxe-1-${upper36(20)}`, sample`xoxe.xoxp-1-...`],
      },
    },
    {
      id: 'slack-webhook-url',
      title: 'Slack incoming webhook or workflow trigger URL',
      severity: 'critical',
      keywords: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
      pattern:
        /(?<secret>hooks\.slack(?:-gov)?\.com\/(?:services\/T[0-9A-Z]{7,12}\/B[0-9A-Z]{7,12}\/[0-9A-Za-z]{20,30}|workflows\/T[0-9A-Z]{7,12}\/A[0-9A-Z]{7,12}\/\d{15,21}\/[0-9A-Za-z]{20,30}|triggers\/[TE][0-9A-Z]{7,12}\/\d{10,21}\/[0-9a-f]{32}))(?![0-9A-Za-z])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`curl -X POST https://hooks.slack.com/services/T${upper36(8)}/B${upper36(8)}/${base62(24)}`,
          sample`SLACK_WORKFLOW_URL="https://hooks.slack.com/workflows/T${upper36(8)}/A${upper36(8)}/${digits(18)}/${base62(24)}"`,
          sample`url: https://hooks.slack.com/triggers/T${upper36(8)}/${digits(13)}/${hex(32)}`,
        ],
        passes: [
          sample`https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`,
          sample`https://hooks.slack.com/services/T${upper36(8)}/B${upper36(8)}`,
        ],
      },
    },
    {
      id: 'slack-signing-secret',
      title: 'Slack signing secret or client secret',
      severity: 'high',
      keywords: ['slack'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [sample`SLACK_SIGNING_SECRET=${hex(32)}`, sample`{ "slackClientSecret": "${hex(32)}" }`],
        passes: [sample`SLACK_CHANNEL_ID=C${upper36(10)}`, sample`slack icon sha ${hex(40)}`],
      },
    },
  ],
});
