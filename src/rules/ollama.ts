import { defineProvider } from '../detect/rule.ts';
import { base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ollama',
  docs: 'https://docs.ollama.com/cloud',
  revoke: 'https://ollama.com/settings/keys',
  rules: [
    {
      id: 'ollama-api-key',
      title: 'Ollama API key',
      severity: 'high',
      keywords: ['ollama'],
      value: /[0-9a-f]{32}\.[0-9A-Za-z_-]{24}/,
      examples: {
        finds: [
          sample`OLLAMA_API_KEY=${hex(32)}.${base64url(24)}`,
          sample`OLLAMA_API_KEY = "${hex(32)}.${base64url(24)}"`,
          sample`axios.get('https://ollama.com/api/chat', { headers: { 'Authorization': 'Bearer ${hex(32)}.${base64url(24)}' } })`,
        ],
        passes: [
          sample`OLLAMA_API_KEY=${hex(32)}.${base64url(8)}`,
          sample`const buildHash = '${hex(32)}.${base64url(24)}';`,
          sample`OLLAMA_API_KEY=your-ollama-api-key`,
        ],
      },
    },
  ],
});
