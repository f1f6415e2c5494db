import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'NFTPort',
  docs: 'https://docs.nftport.xyz',
  revoke: 'https://dashboard.nftport.xyz',
  rules: [
    {
      id: 'nftport-api-key',
      title: 'NFTPort API key',
      severity: 'medium',
      keywords: ['nftport', 'nft_port'],
      value: /[0-9a-z][0-9a-z-]{34}[0-9a-z]/,
      examples: {
        finds: [
          sample`ENV NFTPORT_API_KEY=${uuid()}`,
          sample`let nftportApiKey: string = "${uuid()}"`,
          sample`axios.get('https://api.nftport.xyz/v0/me/contracts', { headers: { 'Authorization': '${uuid()}' } })`,
        ],
        passes: [
          sample`NFTPORT_API_KEY=${hex(24)}`,
          sample`nftport_id: ${uuid()}`,
          sample`NFTPORT_API_KEY=your-nftport-api-key`,
        ],
      },
    },
  ],
});
