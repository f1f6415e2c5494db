import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: 'https://platform.openai.com/api-keys',
  rotation: [
    'Delete the key on the API keys page of its project (admin keys: organization settings).',
    'Look at the usage page for spending that is not yours, and set a monthly limit.',
  ],
  rules: [
    {
      id: 'openai-api-key',
      title: 'OpenAI API key',
      severity: 'critical',
      keywords: ['T3BlbkFJ'],
      pattern:
        /(?<![0-9A-Za-z_-])sk-(?:(?:proj|svcacct|admin|service|None)-[0-9A-Za-z_-]{10,90}|[0-9A-Za-z]{10,24}-[0-9A-Za-z_-]{10,90}|[0-9A-Za-z]{20})T3BlbkFJ[0-9A-Za-z_-]{16,90}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`OPENAI_API_KEY=sk-${base62(20)}T3BlbkFJ${base62(20)}`,
          sample`new OpenAI({ apiKey: 'sk-proj-${base62(74)}T3BlbkFJ${base62(73)}k' })`,
          sample`"key": "sk-svcacct-${base62(74)}T3BlbkFJ${base62(74)}"`,
          sample`OPENAI_API_KEY=sk-None-${base62(20)}T3BlbkFJ${base62(20)}`,
          sample`OPENAI_ADMIN_KEY: sk-admin-${base62(74)}T3BlbkFJ${base62(74)}`,
        ],
        passes: [sample`sk-proj-${base62(12)}`, sample`${base62(20)}T3BlbkFJ${base62(20)}`],
      },
    },
    {
      id: 'openai-project-key',
      title: 'OpenAI project, service account or admin key without its usual mark',
      severity: 'high',
      keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
      pattern:
        /(?<![0-9A-Za-z_-])sk-(?:proj|svcacct|admin)-(?=[a-z_-]{0,39}[0-9A-Z])(?![0-9A-Za-z_-]{1,90}T3BlbkFJ)[0-9A-Za-z_-]{40,200}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`OPENAI_API_KEY=sk-proj-${base62(48)}`,
          sample`openai.api_key = "sk-proj-${base62(120)}"`,
        ],
        passes: [
          sample`sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`sk-admin-panel-button-with-a-long-css-class-name-x`,
        ],
      },
    },
    {
      id: 'openai-session-token',
      title: 'ChatGPT session token',
      severity: 'high',
      keywords: ['__Secure-next-auth.session-token=', 'sess-'],
      pattern: /(?<![0-9A-Za-z_-])sess-[0-9A-Za-z]{40}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [sample`Authorization: Bearer sess-${base62(40)}`, sample`OPENAI_SESSION=sess-${base62(40)}`],
        passes: [sample`sess-${base62(12)}`, sample`sess-${hex(8)}-${hex(4)}`],
      },
    },
    {
      id: 'openai-old-key',
      title: 'OpenAI key of another form',
      severity: 'high',
      keywords: ['openai', 'chatgpt', 'gpt_key', 'gpt_api'],
      value: /sk-(?![0-9A-Za-z-]{1,24}T3BlbkFJ)(?=\D{0,40}\d)[0-9A-Za-z]{40,56}/,
      within: 60,
      examples: {
        finds: [sample`OPENAI_API_KEY=sk-${base62(48)}`, sample`openai.api_key = "sk-${base62(48)}"`],
        passes: [sample`OPENAI_ORG_ID=org-${base62(24)}`, sample`OPENAI_API_KEY=sk-${base62(9)}`],
      },
    },
  ],
});
