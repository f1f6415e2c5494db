import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://vercel.com/account/settings/tokens',
  rules: [
    {
      id: 'vercel-token',
      title: 'Vercel access, integration, app or AI gateway token',
      severity: 'critical',
      keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
      pattern: /(?<![0-9A-Za-z_])vc[piark]_[0-9A-Za-z]{24,64}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`VERCEL_TOKEN=vcp_${base62(56)}`, sample`AI_GATEWAY_API_KEY: vck_${base62(56)}`],
        passes: [sample`vcp_${base62(8)}`, sample`vci_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'vercel-blob-token',
      title: 'Vercel Blob read-write token',
      severity: 'critical',
      keywords: ['vercel_blob_rw_'],
      pattern: /(?<![0-9A-Za-z_])vercel_blob_rw_[0-9A-Za-z]{16}_[0-9A-Za-z]{30,40}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`BLOB_READ_WRITE_TOKEN=vercel_blob_rw_${base62(16)}_${base62(30)}`,
          sample`token: "vercel_blob_rw_${base62(16)}_${base62(30)}"`,
        ],
        passes: [sample`vercel_blob_rw_${base62(16)}`, sample`vercel_blob_rw_token`],
      },
    },
    {
      id: 'vercel-protection-bypass',
      title: 'Vercel protection bypass for automation',
      severity: 'high',
      keywords: ['x-vercel-protection-bypass'],
      value: /[0-9A-Za-z]{32}/,
      within: 20,
      examples: {
        finds: [
          sample`extraHTTPHeaders: { 'x-vercel-protection-bypass': '${base62(32)}' },`,
          sample`curl https://acme.vercel.app/?x-vercel-protection-bypass=${base62(32)}`,
        ],
        passes: [
          sample`'x-vercel-protection-bypass': process.env.VERCEL_AUTOMATION_BYPASS_SECRET,`,
          sample`x-vercel-protection-bypass: ${base62(9)}`,
        ],
      },
    },
    {
      id: 'vercel-old-token',
      title: 'Vercel token (24 characters)',
      severity: 'high',
      keywords: ['vercel', 'now_token', 'zeit_'],
      value: /[0-9A-Za-z]{24}/,
      within: 40,
      examples: {
        finds: [sample`VERCEL_TOKEN=${base62(24)}`, sample`vercel deploy --prod --token ${base62(24)}`],
        passes: [sample`VERCEL_ORG_ID=team_${base62(24)}`, sample`VERCEL_PROJECT_ID=prj_${base62(28)}`],
      },
    },
  ],
});
