import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'NVIDIA',
  docs: 'https://docs.api.nvidia.com/nim/reference/llm-apis',
  revoke: 'https://build.nvidia.com/settings/api-keys',
  rules: [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API key',
      severity: 'critical',
      keywords: ['nvapi-'],
      pattern: /(?<![0-9A-Za-z_])nvapi-[0-9A-Za-z_-]{60,70}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [sample`NVIDIA_API_KEY=nvapi-${base64url(63)}k`, sample`api_key = "nvapi-${base64url(63)}7"`],
        passes: [
          sample`nvapi-${base62(9)}`,
          sample`nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'nvidia-ngc-api-key',
      title: 'NVIDIA NGC API key (legacy)',
      severity: 'high',
      keywords: ['ngc_', 'nvidia', 'nvcr.io'],
      value: /(?=\D{0,83}\d)(?=[^A-Z]{0,83}[A-Z])[0-9A-Za-z]{84}/,
      examples: {
        finds: [
          sample`NGC_API_KEY=${base62(83)}K`,
          sample`docker login nvcr.io -u '$oauthtoken' -p ${base62(83)}Z`,
        ],
        passes: [sample`NGC_ORG=acme`, sample`NVIDIA_VISIBLE_DEVICES=all`],
      },
    },
  ],
});
