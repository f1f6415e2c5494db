import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'IBM Cloud',
  docs: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
  revoke: 'ibmcloud iam api-key-delete NAME',
  rules: [
    {
      id: 'ibm-cloud-api-key',
      title: 'IBM Cloud API key',
      severity: 'critical',
      keywords: [
        'ibm_',
        'ibmcloud',
        'ibm-cloud',
        'watson',
        'bluemix',
        'softlayer_api',
        'cos_api',
        'cloudant',
      ],
      value: /(?=\D{0,43}\d)(?=[^A-Z]{0,43}[A-Z])[0-9A-Za-z_-]{44}/,
      examples: {
        finds: [sample`IBMCLOUD_API_KEY=${base64url(42)}K7`, sample`ibmcloud login --apikey ${base62(43)}Z`],
        passes: [sample`IBM_CLOUD_REGION=us-south`, sample`watson_key: ${base62(12)}`],
      },
    },
    {
      id: 'ibm-cos-secret',
      title: 'IBM Cloud Object Storage HMAC secret or Cloudant key',
      severity: 'high',
      keywords: ['ibm_', 'cos_hmac', 'cos_secret', 'softlayer', 'cloudant', 'sl_api'],
      value: /[0-9a-f]{64}|[0-9a-f]{48}/,
      examples: {
        finds: [sample`IBM_COS_SECRET_ACCESS_KEY=${hex(48)}`, sample`SOFTLAYER_API_KEY="${hex(64)}"`],
        passes: [sample`CLOUDANT_URL=https://acme.cloudant.com`, sample`SOFTLAYER_API_KEY=${hex(12)}`],
      },
    },
  ],
});
